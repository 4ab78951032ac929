import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { CheckField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { Told } from '../../parts/told';
import { ago } from '../../words/ago';
import { useLabels } from '../../words/use-labels';
import { language } from '../../words/words';
import { ConfirmByReminderDocument, type ReminderByLinkQuery, type ServiceOfReminderQuery } from './links.documents';
import { PartNow } from './part-now';

/** Parts of the profile as they read now, each to be confirmed or left. */
export const ReminderForm = ({
  token,
  reminder,
  service,
}: {
  readonly token: string;
  readonly reminder: ReminderByLinkQuery['reminder'];
  readonly service: ServiceOfReminderQuery['service'];
}) => {
  const { t } = useTranslation('links');
  const labels = useLabels();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isDone, setDone] = useState(false);
  const { run, isRunning, refusal, failure } = useCommand(ConfirmByReminderDocument);
  const chosen = reminder.parts.map(({ part }) => part).filter((part) => !left.includes(part));
  const submit = async (): Promise<void> => {
    const made = await run({ input: { token, serviceId: reminder.serviceId, parts: chosen } });
    if (made) setDone(true);
  };
  if (isDone) {
    return (
      <Told tone="good" sign={isDone}>
        <p>
          <strong>{t('reminder.thanks')}</strong>
        </p>
        {left.length > 0 ? (
          <p>
            {t('reminder.rest')} <a href="/auth/login?return=%2Fprofil">{t('reminder.logIn')}</a>
          </p>
        ) : null}
      </Told>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {reminder.parts.map(({ part, confirmedAt }) => (
        <section key={part} className="panel stack-s" aria-label={labels.of('profile_part', part)}>
          <CheckField
            label={<strong>{t('reminder.holds', { part: labels.of('profile_part', part) })}</strong>}
            hint={
              confirmedAt ? t('reminder.last', { when: ago(confirmedAt, new Date(), language()) }) : t('reminder.never')
            }
            checked={!left.includes(part)}
            onChange={(event) => setLeft(event.target.checked ? left.filter((one) => one !== part) : [...left, part])}
          />
          <PartNow part={part} service={service} />
        </section>
      ))}
      <Outcome refusal={refusal} failure={failure} />
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning || chosen.length === 0}>
          {t('reminder.confirm')}
        </Button>
        <a href="/auth/login?return=%2Fprofil">{t('reminder.wrong')}</a>
      </div>
    </form>
  );
};

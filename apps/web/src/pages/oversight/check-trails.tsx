import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, type Done } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { CheckTrailsDocument, type CheckTrailsMutation } from './oversight.documents';

/** Walks both records and says whether they are whole. */
export const CheckTrails = () => {
  const { t } = useTranslation('oversight');
  const { run, isRunning, refusal, failure } = useCommand(CheckTrailsDocument, { quiet: true });
  const [checked, setChecked] = useState<Done<CheckTrailsMutation> | null>(null);
  const check = async (): Promise<void> => {
    setChecked(null);
    setChecked(await run({}));
  };
  return (
    <section className="panel stack no-print" aria-label={t('check.title')}>
      <h2>{t('check.title')}</h2>
      <p>{t('check.text')}</p>
      <p>
        <Button disabled={isRunning} onClick={() => void check()}>
          {isRunning ? `${t('check.running')}…` : t('check.do')}
        </Button>
      </p>
      <Outcome refusal={refusal} failure={failure} />
      <div role="status" className="stack">
        {checked ? (
          <>
            <Message tone={checked.actsHold ? 'good' : 'bad'}>
              <p>{t(checked.actsHold ? 'check.actsHold' : 'check.actsBroken')}</p>
            </Message>
            <Message tone={checked.disclosuresHold ? 'good' : 'bad'}>
              <p>{t(checked.disclosuresHold ? 'check.disclosuresHold' : 'check.disclosuresBroken')}</p>
            </Message>
            {checked.checkpoint ? (
              <p>
                {t('check.checkpoint', { month: checked.checkpoint.month })}{' '}
                <code className="fingerprint">{checked.checkpoint.hash}</code>
              </p>
            ) : (
              <p className="quiet">{t('check.none')}</p>
            )}
          </>
        ) : null}
      </div>
    </section>
  );
};

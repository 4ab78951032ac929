import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { CheckField } from '../../forms/field';
import { LeaveGuard } from '../../parts/leave-guard';
import { Message } from '../../parts/message';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { UpdateServiceDocument, type ProfileServiceFragment } from './profile.documents';
import { SaveRow } from './save-row';

/** Groups of kinds, those closest to life after release first. */
const groups = ['prevention', 'outside_act', 'counselling', 'care'] as const;

/** What kinds of help a service is found under. At least one. */
export const KindsForm = ({
  service,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation('profile');
  const { kinds } = useLabels();
  const { register, handleSubmit, control, formState } = useForm<{ kinds: string[] }>({
    defaultValues: { kinds: service.kinds.map(({ code }) => code) },
  });
  const chosen = useWatch({ control, name: 'kinds' });
  const { run, isRunning, refusal, failure } = useCommand(UpdateServiceDocument);
  const send = handleSubmit(async (values) => {
    const made = await run({ input: { serviceId: service.id, version: service.version, kinds: values.kinds } });
    onSaved(made !== null);
  });
  return (
    <form className="stack-l text" onSubmit={(event) => void send(event)} onChange={() => onSaved(false)} noValidate>
      <LeaveGuard when={formState.isDirty && !isSaved && !formState.isSubmitting} />
      <p>{t('kinds.text')}</p>
      {groups.map((group) => {
        const rows = kinds.filter((kind) => kind.group === group);
        const count = rows.filter(({ code }) => chosen.includes(code)).length;
        return (
          <details
            key={group}
            className="panel profile-kinds"
            open={service.kinds.some(({ code }) => rows.some((row) => row.code === code))}
          >
            <summary>
              {t(`kinds.groups.${group}`)}{' '}
              {count > 0 ? <span className="quiet">({t('kinds.chosen', { count })})</span> : null}
            </summary>
            <fieldset className="field-choices">
              <legend className="only-read">{t(`kinds.groups.${group}`)}</legend>
              <div className="profile-checks">
                {rows.map((kind) => (
                  <CheckField key={kind.code} label={labelOf(kind)} value={kind.code} {...register('kinds')} />
                ))}
              </div>
            </fieldset>
          </details>
        );
      })}
      {chosen.length === 0 ? (
        <Message tone="careful">
          <p>{t('kinds.none')}</p>
        </Message>
      ) : null}
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={refusal} failure={failure} />
    </form>
  );
};

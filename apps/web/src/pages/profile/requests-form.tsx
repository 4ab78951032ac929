import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ErrorSummary } from '../../forms/error-summary';
import { CheckField, RadioField, SelectField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { LeaveGuard } from '../../parts/leave-guard';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { UpdateServiceDocument, type ProfileServiceFragment } from './profile.documents';
import { requestsChanges, requestsFields, requestsOf, type Declarable, type RequestsValues } from './requests-values';
import { SaveRow } from './save-row';

/** The way requests come, to whom, and the least that has to be known about a person, stage by stage. */
export const RequestsForm = ({
  service,
  declarable,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  readonly declarable: readonly Declarable[];
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation('profile');
  const labels = useLabels();
  const { register, handleSubmit, setError, formState } = useForm<RequestsValues>({
    defaultValues: requestsOf(service),
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const { run, isRunning, refusal, failure } = useCommand(UpdateServiceDocument);
  const rest = useFieldRefusal(refusal, setError, requestsFields);
  const send = handleSubmit(async (values) => {
    const changes = requestsChanges(service, values, declarable);
    onSaved((await run({ input: { serviceId: service.id, version: service.version, ...changes } })) !== null);
  });
  const stages = [...new Map(declarable.map(({ stage }) => [stage.code, stage])).values()];
  return (
    <form className="stack-l text" onSubmit={(event) => void send(event)} onChange={() => onSaved(false)} noValidate>
      <LeaveGuard when={formState.isDirty && !isSaved && !formState.isSubmitting} />
      <ErrorSummary errors={errors} tries={submitCount} />
      <section className="panel stack" aria-labelledby="way">
        <h2 id="way">{t('requests.way')}</h2>
        <RadioField
          label={t('requests.channel')}
          error={errors.channel?.message}
          {...register('channel')}
          choices={labels.rows('channel').map(({ code, label }) => ({
            value: code,
            label,
            ...(code === 'platform' || code === 'link' ? { hint: t(`requests.channelHint.${code}`) } : {}),
          }))}
        />
        <SelectField
          label={t('requests.function')}
          hint={t('requests.functionHint')}
          optional
          error={errors.channelFunction?.message}
          {...register('channelFunction')}
        >
          <option value="">{t('condition.notSaid')}</option>
          {labels.rows('contact_function').map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('requests.remote')} optional {...register('remoteContact')}>
          <option value="">{t('condition.notSaid')}</option>
          <option value="yes">{t('condition.yes')}</option>
          <option value="no">{t('condition.no')}</option>
        </SelectField>
      </section>
      <section className="panel stack" aria-labelledby="needs">
        <h2 id="needs">{t('requests.needs')}</h2>
        <p>{t('requests.needsText')}</p>
        <p className="quiet">{t('requests.always')}</p>
        {stages.map((stage) => (
          <fieldset key={stage.code} className="field-choices">
            <legend>{t('requests.stage', { stage: labelOf(stage) })}</legend>
            <div className="profile-checks">
              {declarable
                .filter((row) => row.stage.code === stage.code)
                .map(({ field, ownGrant }) => (
                  <CheckField
                    key={field.code}
                    label={labelOf(field)}
                    value={field.code}
                    {...(ownGrant ? { hint: t('requests.ownGrant') } : {})}
                    {...register('needs')}
                  />
                ))}
            </div>
          </fieldset>
        ))}
      </section>
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={rest} failure={failure} />
    </form>
  );
};

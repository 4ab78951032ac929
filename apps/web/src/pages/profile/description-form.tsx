import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ErrorSummary } from '../../forms/error-summary';
import { AreaField, CheckField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { LeaveGuard } from '../../parts/leave-guard';
import { labelOf } from '../../words/label-of';
import { useLabels } from '../../words/use-labels';
import { changesOf, descriptionFields, valuesOf, type DescriptionValues } from './description-values';
import { UpdateServiceDocument, type ProfileServiceFragment } from './profile.documents';
import { SaveRow } from './save-row';

type Form = UseFormReturn<DescriptionValues>;

const Checks = ({
  form,
  name,
  rows,
}: {
  readonly form: Form;
  readonly name: 'sexes' | 'languages' | 'targetGroups' | 'accessibility';
  readonly rows: readonly { readonly code: string; readonly label: string }[];
}) => {
  const { t } = useTranslation('profile');
  return (
    <fieldset className="field-choices">
      <legend>{t(`text.${name}`)}</legend>
      <p className="field-hint">{t('text.none')}</p>
      <div className="profile-checks">
        {rows.map(({ code, label }) => (
          <CheckField key={code} label={label} value={code} {...form.register(name)} />
        ))}
      </div>
    </fieldset>
  );
};

/** Words of a service. Only what was changed is sent. */
export const DescriptionForm = ({
  service,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const labels = useLabels();
  const before = valuesOf(service);
  const form = useForm<DescriptionValues>({ defaultValues: before, shouldFocusError: false });
  const { register, handleSubmit, setError, formState } = form;
  const { errors, submitCount } = formState;
  const { run, isRunning, refusal, failure } = useCommand(UpdateServiceDocument);
  const rest = useFieldRefusal(refusal, setError, descriptionFields);
  const send = handleSubmit(async (values) => {
    const changes = changesOf(before, values);
    const made = await run({ input: { serviceId: service.id, version: service.version, ...changes } });
    onSaved(made !== null);
  });
  const area = (
    name: 'plainSummary' | 'summary' | 'notFor' | 'cost' | 'documents' | 'offeredActs' | 'contactWindow',
    rows = 3,
  ) => (
    <AreaField
      label={t(`text.${name}`)}
      hint={t(`text.${name}Hint`)}
      optional
      rows={rows}
      lang="cs"
      maxLength={2000}
      error={errors[name]?.message}
      {...register(name)}
    />
  );
  const number = (name: 'ageFrom' | 'ageTo' | 'leadTimeMonths' | 'lengthMonths') => (
    <TextField
      label={t(`text.${name}`)}
      optional
      inputMode="numeric"
      error={errors[name]?.message}
      {...register(name, { pattern: { value: /^\d{0,4}$/, message: t('wholeNumber') } })}
    />
  );
  return (
    <form className="stack-l text" onSubmit={(event) => void send(event)} onChange={() => onSaved(false)} noValidate>
      <LeaveGuard when={formState.isDirty && !isSaved && !formState.isSubmitting} />
      <ErrorSummary errors={errors} tries={submitCount} />
      <section className="panel stack" aria-labelledby="words">
        <h2 id="words">{t('text.words')}</h2>
        <TextField
          label={t('text.name')}
          error={errors.name?.message}
          lang="cs"
          maxLength={200}
          {...register('name', { required: t('frame:requiredOf', { field: t('text.name') }) })}
        />
        {area('plainSummary', 5)}
        {area('summary', 5)}
        {area('notFor')}
        {area('offeredActs')}
        {area('cost')}
        {area('documents')}
        {area('contactWindow', 2)}
      </section>
      <section className="panel stack" aria-labelledby="whom">
        <h2 id="whom">{t('text.whom')}</h2>
        <div className="grid">
          {number('ageFrom')}
          {number('ageTo')}
          {number('leadTimeMonths')}
          {number('lengthMonths')}
        </div>
        <TextField
          label={t('text.ageNote')}
          optional
          maxLength={200}
          error={errors.ageNote?.message}
          {...register('ageNote')}
        />
        <Checks form={form} name="sexes" rows={labels.rows('sex')} />
        <Checks form={form} name="languages" rows={labels.rows('language')} />
        <Checks form={form} name="accessibility" rows={labels.rows('accessibility_mark')} />
        <Checks
          form={form}
          name="targetGroups"
          rows={labels.targetGroups.map((row) => ({ code: row.code, label: labelOf(row) }))}
        />
      </section>
      <section className="panel stack" aria-labelledby="pause">
        <h2 id="pause">{t('text.pause')}</h2>
        <p className="quiet">{t('text.pauseText')}</p>
        <TextField
          label={t('text.pausedUntil')}
          optional
          type="date"
          error={errors.pausedUntil?.message}
          {...register('pausedUntil')}
        />
        <TextField
          label={t('text.pauseReason')}
          optional
          maxLength={300}
          error={errors.pauseReason?.message}
          {...register('pauseReason')}
        />
      </section>
      <TextField label={t('why')} hint={t('whyHint')} optional maxLength={500} {...register('why')} />
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={rest} failure={failure} />
    </form>
  );
};

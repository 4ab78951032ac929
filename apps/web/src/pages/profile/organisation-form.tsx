import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ErrorSummary } from '../../forms/error-summary';
import { AreaField, CheckField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { useLabels } from '../../words/use-labels';
import { UpdateOrganisationDocument, type OwnOrganisationQuery } from './profile.documents';
import { SaveRow } from './save-row';
import { useUnsavedForm } from '../../parts/unsaved-forms';

type Organisation = OwnOrganisationQuery['organisation'];
const texts = ['name', 'description', 'web', 'legalForm', 'ico', 'foundedYear'] as const;
const fields = [...texts, 'principles'] as const;
type Values = Record<(typeof texts)[number], string> & { readonly principles: readonly string[] };

/** What the form holds of an organisation. */
export const valuesOf = (organisation: Organisation): Values => ({
  name: organisation.name,
  description: organisation.description ?? '',
  web: organisation.web ?? '',
  legalForm: organisation.legalForm ?? '',
  ico: organisation.ico ?? '',
  foundedYear: organisation.foundedYear?.toString() ?? '',
  principles: organisation.principles.map(({ code }) => code),
});

/** Texts and principles of an organisation. Only what was changed is sent. */
export const OrganisationForm = ({
  organisation,
  isSaved,
  onSaved,
}: {
  readonly organisation: Organisation;
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const labels = useLabels();
  const before = valuesOf(organisation);
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: before,
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const { run, isRunning, refusal, failure } = useCommand(UpdateOrganisationDocument);
  const rest = useFieldRefusal(refusal, setError, fields);
  useUnsavedForm(formState.isDirty && !isSaved && !formState.isSubmitting);
  const send = handleSubmit(async (values) => {
    const changed = texts.flatMap((field) => {
      const now = values[field].trim();
      if (now === before[field]) return [];
      return [[field, field === 'foundedYear' && now ? Number(now) : now || null] as const];
    });
    const isSame = [...values.principles].sort().join() === [...before.principles].sort().join();
    const made = await run({
      input: {
        organisationId: organisation.id,
        version: organisation.version,
        ...Object.fromEntries(changed),
        ...(isSame ? {} : { principles: values.principles }),
      },
    });
    onSaved(made !== null);
  });
  return (
    <form
      className="panel stack text"
      onSubmit={(event) => void send(event)}
      onChange={() => onSaved(false)}
      noValidate
    >
      <ErrorSummary errors={errors} tries={submitCount} />
      <TextField
        label={t('organisation.name')}
        lang="cs"
        error={errors.name?.message}
        {...register('name', { required: t('frame:requiredOf', { field: t('organisation.name') }) })}
      />
      <AreaField
        label={t('organisation.description')}
        optional
        rows={5}
        lang="cs"
        maxLength={2000}
        error={errors.description?.message}
        {...register('description')}
      />
      <div className="grid">
        <TextField label={t('organisation.web')} optional error={errors.web?.message} {...register('web')} />
        <TextField label={t('organisation.ico')} optional error={errors.ico?.message} {...register('ico')} />
        <TextField
          label={t('organisation.legalForm')}
          optional
          error={errors.legalForm?.message}
          {...register('legalForm')}
        />
        <TextField
          label={t('organisation.foundedYear')}
          optional
          inputMode="numeric"
          error={errors.foundedYear?.message}
          {...register('foundedYear', { pattern: { value: /^(\d{4})?$/, message: t('year') } })}
        />
      </div>
      <fieldset className="field-choices">
        <legend>{t('organisation.principles')}</legend>
        <div className="profile-checks">
          {labels.rows('principle').map(({ code, label }) => (
            <CheckField key={code} label={label} value={code} {...register('principles')} />
          ))}
        </div>
      </fieldset>
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={rest} failure={failure} />
    </form>
  );
};

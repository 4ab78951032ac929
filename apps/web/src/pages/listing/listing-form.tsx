import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { ErrorSummary } from '../../forms/error-summary';
import { AreaField, SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { LabelsDocument } from '../../words/labels.documents';
import { useLabels } from '../../words/use-labels';
import { RequestListingDocument } from './listing.documents';

/** Institutions of the state are listed already; nobody asks for them. */
const institutions = [
  'prison',
  'probation_centre',
  'municipal_department',
  'child_protection',
  'labour_office',
  'coordinator',
];
const fields = ['name', 'kind', 'ico', 'districtCode', 'offers', 'email', 'phone', 'web'] as const;
type Values = Record<(typeof fields)[number], string>;
const nothing: Values = { name: '', kind: 'ngo', ico: '', districtCode: '', offers: '', email: '', phone: '', web: '' };

/** What an organisation says of itself when it asks to be listed. */
export const ListingForm = ({ onAsked }: { readonly onAsked: (days: number) => void }) => {
  const { t } = useTranslation(['listing', 'frame']);
  const labels = useLabels();
  const { data } = useReading(LabelsDocument, {});
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: nothing,
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const { run, isRunning, refusal, failure } = useCommand(RequestListingDocument, { quiet: true });
  const rest = useFieldRefusal(refusal, setError, fields);
  const needed = (field: 'name' | 'district' | 'offers' | 'email') => ({
    required: t('frame:requiredOf', { field: t(`form.${field}`) }),
  });
  const send = handleSubmit(async ({ name, kind, districtCode, offers, email, ...more }) => {
    const optional = Object.fromEntries(Object.entries(more).filter(([, value]) => value.trim() !== ''));
    const made = await run({ input: { name, kind, districtCode, offers, email, ...optional } });
    if (made) onAsked(made.confirmWithinDays);
  });
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={errors} tries={submitCount} />
      <TextField
        label={t('form.name')}
        error={errors.name?.message}
        maxLength={200}
        autoComplete="organization"
        {...register('name', needed('name'))}
      />
      <SelectField label={t('form.kind')} error={errors.kind?.message} {...register('kind')}>
        {labels
          .rows('organisation_kind')
          .filter(({ code }) => !institutions.includes(code))
          .map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
      </SelectField>
      <TextField
        label={t('form.ico')}
        hint={t('form.icoHint')}
        optional
        inputMode="numeric"
        error={errors.ico?.message}
        maxLength={12}
        {...register('ico')}
      />
      <SelectField
        label={t('form.district')}
        error={errors.districtCode?.message}
        {...register('districtCode', needed('district'))}
      >
        <option value="">{t('form.choose')}</option>
        {[...(data?.codeLists.districts ?? [])]
          .sort((one, other) => one.name.localeCompare(other.name, 'cs'))
          .map(({ code, name }) => (
            <option key={code} value={code} lang="cs">
              {name}
            </option>
          ))}
      </SelectField>
      <AreaField
        label={t('form.offers')}
        hint={t('form.offersHint')}
        error={errors.offers?.message}
        maxLength={2000}
        rows={5}
        {...register('offers', needed('offers'))}
      />
      <TextField
        label={t('form.email')}
        hint={t('form.emailHint')}
        type="email"
        error={errors.email?.message}
        autoComplete="email"
        {...register('email', needed('email'))}
      />
      <TextField
        label={t('form.phone')}
        optional
        type="tel"
        error={errors.phone?.message}
        autoComplete="tel"
        {...register('phone')}
      />
      <TextField label={t('form.web')} optional type="url" error={errors.web?.message} {...register('web')} />
      <Outcome refusal={rest} failure={failure} />
      <p>
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {isRunning ? `${t('frame:sending')}…` : t('form.send')}
        </Button>
      </p>
    </form>
  );
};

import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { LeaveGuard } from '../../parts/leave-guard';
import { useLabels } from '../../words/use-labels';
import { ClaimAccreditationDocument } from './profile.documents';
import { SaveRow } from './save-row';

const fields = ['kind', 'serviceId', 'issuer', 'number', 'evidence', 'validFrom', 'validTo'] as const;
type Values = Record<(typeof fields)[number], string>;
const empty: Values = {
  kind: 'social_service_registration',
  serviceId: '',
  issuer: '',
  number: '',
  evidence: '',
  validFrom: '',
  validTo: '',
};

/** Enters an accreditation of the organisation or of one service. */
export const AccreditationForm = ({
  organisationId,
  services,
}: {
  readonly organisationId: string;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const labels = useLabels();
  const { register, handleSubmit, setError, formState } = useForm<Values>({ defaultValues: empty });
  const { errors } = formState;
  const { run, isRunning, refusal, failure } = useCommand(ClaimAccreditationDocument);
  const rest = useFieldRefusal(refusal, setError, fields);
  const send = handleSubmit(async ({ kind, issuer, ...optional }) => {
    const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== ''));
    await run({ input: { organisationId, kind, issuer: issuer.trim(), ...given } });
  });
  const text = (name: 'number' | 'evidence') => (
    <TextField
      label={t(`accreditation.${name}`)}
      hint={t(`accreditation.${name}Hint`)}
      optional
      error={errors[name]?.message}
      {...register(name)}
    />
  );
  return (
    <form className="panel stack" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard when={formState.isDirty && !formState.isSubmitting} />
      <SelectField label={t('accreditation.kind')} error={errors.kind?.message} {...register('kind')}>
        {labels.rows('accreditation_kind').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('accreditation.service')} error={errors.serviceId?.message} {...register('serviceId')}>
        <option value="">{t('accreditation.whole')}</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id} lang="cs">
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('accreditation.issuer')}
        error={errors.issuer?.message}
        {...register('issuer', { required: t('frame:requiredOf', { field: t('accreditation.issuer') }) })}
      />
      {text('number')}
      {text('evidence')}
      <div className="grid">
        <TextField
          label={t('accreditation.validFrom')}
          optional
          type="date"
          error={errors.validFrom?.message}
          {...register('validFrom')}
        />
        <TextField
          label={t('accreditation.validTo')}
          optional
          type="date"
          error={errors.validTo?.message}
          {...register('validTo')}
        />
      </div>
      <SaveRow isRunning={isRunning} isSaved={false} refusal={rest} failure={failure} label={t('accreditation.send')} />
    </form>
  );
};

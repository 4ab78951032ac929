import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { AreaField, RadioField, SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { useLabels } from '../../words/use-labels';
import { byName } from './by-name';
import {
  AddFacilityDocument,
  ChangeFacilityDocument,
  type ProfileFacilityFragment,
  type ProfileServiceFragment,
} from './profile.documents';
import { SaveRow } from './save-row';
import { useUnsavedForm } from '../../parts/unsaved-forms';

const fields = ['name', 'visibility', 'street', 'houseNumber', 'postcode', 'districtCode', 'wayIn', 'endedOn'] as const;
type Values = Record<(typeof fields)[number], string>;

const valuesOf = (facility: ProfileFacilityFragment | null): Values => ({
  name: facility?.name ?? '',
  visibility: facility?.visibility.code ?? 'open',
  street: facility?.street ?? '',
  houseNumber: facility?.houseNumber ?? '',
  postcode: facility?.postcode ?? '',
  districtCode: facility?.district.code ?? '',
  wayIn: facility?.wayIn ?? '',
  endedOn: '',
});

/**
 * One place of a service. Of a secret place only the district goes into the profile. The municipality follows from the
 * address where it was known; a new place names its district. It stays as it is while another place is saved, and only what
 * was changed in it is sent.
 */
export const FacilityForm = ({
  service,
  facility,
}: {
  readonly service: ProfileServiceFragment;
  readonly facility: ProfileFacilityFragment | null;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const labels = useLabels();
  const districts = byName(useLabels().districts);
  const add = useCommand(AddFacilityDocument);
  const change = useCommand(ChangeFacilityDocument);
  const [isSaved, setSaved] = useState(false);
  const [before, setBefore] = useState(() => valuesOf(facility));
  const { register, handleSubmit, setError, control, formState, reset } = useForm<Values>({ defaultValues: before });
  const { errors } = formState;
  const { isRunning, refusal, failure } = facility ? change : add;
  const rest = useFieldRefusal(refusal, setError, fields);
  const visibility = useWatch({ control, name: 'visibility' });
  const send = handleSubmit(async (values) => {
    const changed = Object.fromEntries(
      fields.flatMap((field) => (values[field] === before[field] ? [] : [[field, values[field].trim() || null]])),
    );
    const common = { serviceId: service.id, version: service.version, ...changed };
    const made = facility
      ? await change.run({ input: { ...common, facilityId: facility.id } })
      : await add.run({ input: { ...common, visibility: values.visibility } });
    setSaved(made !== null);
    if (!made) return;
    const after = facility ? { ...values, endedOn: '' } : valuesOf(null);
    setBefore(after);
    reset(after);
  });
  useUnsavedForm(formState.isDirty && !isSaved && !formState.isSubmitting);
  const text = (name: 'name' | 'street' | 'houseNumber' | 'postcode') => (
    <TextField label={t(`facility.${name}`)} optional error={errors[name]?.message} {...register(name)} />
  );
  return (
    <form className="stack" onSubmit={(event) => void send(event)} onChange={() => setSaved(false)} noValidate>
      <RadioField
        label={t('facility.visibility')}
        error={errors.visibility?.message}
        {...register('visibility')}
        choices={labels.rows('facility_visibility').map(({ code, label }) => ({ value: code, label }))}
      />
      <SelectField
        label={t('facility.district')}
        error={errors.districtCode?.message}
        {...register('districtCode', { required: t('frame:requiredOf', { field: t('facility.district') }) })}
      >
        <option value="">{t('facility.choose')}</option>
        {districts.map(({ code, name }) => (
          <option key={code} value={code} lang="cs">
            {name}
          </option>
        ))}
      </SelectField>
      {visibility === 'secret' ? (
        <p>{t('facility.secretText')}</p>
      ) : (
        <>
          {text('name')}
          <div className="grid">
            {text('street')}
            {text('houseNumber')}
            {text('postcode')}
          </div>
          <AreaField
            label={t('facility.wayIn')}
            hint={t('facility.wayInHint')}
            optional
            rows={2}
            maxLength={500}
            error={errors.wayIn?.message}
            {...register('wayIn')}
          />
        </>
      )}
      {facility ? (
        <TextField
          label={t('facility.endedOn')}
          hint={t('facility.endedOnHint')}
          optional
          type="date"
          error={errors.endedOn?.message}
          {...register('endedOn')}
        />
      ) : null}
      <SaveRow
        isRunning={isRunning}
        isSaved={isSaved}
        refusal={rest}
        failure={failure}
        {...(facility ? {} : { label: t('facility.addDo') })}
      />
    </form>
  );
};

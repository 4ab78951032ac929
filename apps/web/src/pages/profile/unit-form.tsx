import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { RadioField, SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import {
  ChangeUnitDocument,
  CreateUnitDocument,
  type ProfileServiceFragment,
  type UnitForEditQuery,
} from './profile.documents';
import { SaveRow } from './save-row';
import { slotsIn, type DescribedSlot } from './slots';
import { SlotsField } from './slots-field';
import { useUnsavedForm } from '../../parts/unsaved-forms';

type Unit = UnitForEditQuery['unitPlaces'];
interface Values {
  readonly name: string;
  readonly measure: Unit['places']['measure'];
  readonly admission: Unit['places']['admission'];
  /** A site of the service; '' = not said. */
  readonly facilityId: string;
  readonly slotCount: string;
  readonly slots: readonly DescribedSlot[];
}
const measures = ['BEDS', 'CLIENTS', 'GROUP_PLACES', 'SESSIONS_A_WEEK'] as const;
const admissions = ['DIRECT', 'WAITING_LIST', 'AFTER_ASSESSMENT'] as const;
const fields = ['name', 'measure', 'admission', 'facilityId', 'slotCount'] as const;

/** Numbered places are shown one by one up to as many as the API takes. */
const countOf = (typed: string): number => (/^\d{1,4}$/.test(typed) ? Math.min(Number(typed), 1000) : 0);

/**
 * A unit that is new (`unit` null) or changed: what it is, and what its numbered places are like. What it counts never
 * changes.
 */
export const UnitForm = ({
  service,
  unit,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  readonly unit: Unit | null;
  /** Kept outside: what was saved makes the form anew. */
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const create = useCommand(CreateUnitDocument);
  const change = useCommand(ChangeUnitDocument);
  const { key, next } = useCommandKey();
  const { register, control, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: {
      name: unit?.places.name ?? '',
      measure: unit?.places.measure ?? 'BEDS',
      admission: unit?.places.admission ?? 'DIRECT',
      facilityId: unit?.places.facilityId ?? '',
      slotCount: String(unit?.slots.length ?? 0),
      slots: unit?.slots.filter(({ characteristics }) => characteristics.length > 0) ?? [],
    },
  });
  const { errors } = formState;
  const count = countOf(useWatch({ control, name: 'slotCount' }));
  const { isRunning, refusal, failure } = unit ? change : create;
  const rest = useFieldRefusal(refusal, setError, fields);
  const send = handleSubmit(async (values) => {
    const slotCount = Number(values.slotCount);
    const { admission, measure } = values;
    // Numbered places are replaced as a whole.
    const said = { name: values.name.trim(), admission, slotCount, slots: slotsIn(values.slots, slotCount) };
    const facilityId = values.facilityId || null;
    if (!unit) {
      const made = await create.run({ input: { key: key(), serviceId: service.id, measure, facilityId, ...said } });
      if (made) next();
      return onSaved(made !== null);
    }
    const made = await change.run({ input: { unitId: unit.places.id, version: unit.version, facilityId, ...said } });
    onSaved(made !== null);
  });
  useUnsavedForm(formState.isDirty && !isSaved && !formState.isSubmitting);
  return (
    <form className="stack" onSubmit={(event) => void send(event)} onChange={() => onSaved(false)} noValidate>
      <TextField
        label={t('unit.name')}
        hint={t('unit.nameHint')}
        maxLength={200}
        error={errors.name?.message}
        {...register('name', { required: t('frame:requiredOf', { field: t('unit.name') }) })}
      />
      {unit ? null : (
        <RadioField
          label={t('unit.measure')}
          error={errors.measure?.message}
          {...register('measure')}
          choices={measures.map((value) => ({ value, label: t(`unit.measures.${value}`) }))}
        />
      )}
      <RadioField
        label={t('unit.admission')}
        error={errors.admission?.message}
        {...register('admission')}
        choices={admissions.map((value) => ({ value, label: t(`unit.admissions.${value}`) }))}
      />
      {service.facilities.length > 1 ? (
        <SelectField label={t('unit.site')} optional error={errors.facilityId?.message} {...register('facilityId')}>
          <option value="">{t('unit.anySite')}</option>
          {service.facilities.map(({ id, name, street, municipality, district }) => (
            <option key={id} value={id}>
              {name ?? [street, municipality?.name ?? district.name].filter(Boolean).join(', ')}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        label={t('unit.slots')}
        hint={t('unit.slotsHint')}
        inputMode="numeric"
        error={errors.slotCount?.message}
        {...register('slotCount', { pattern: { value: /^\d{1,4}$/, message: t('wholeNumber') } })}
      />
      <Controller
        control={control}
        name="slots"
        render={({ field }) => <SlotsField count={count} slots={field.value} onChange={field.onChange} />}
      />
      <SaveRow
        isRunning={isRunning}
        isSaved={isSaved}
        refusal={rest}
        failure={failure}
        {...(unit ? {} : { label: t('unit.addDo') })}
      />
    </form>
  );
};

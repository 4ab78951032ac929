import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { RadioField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { ChangeUnitDocument, CreateUnitDocument, type UnitForEditQuery } from './profile.documents';
import { SaveRow } from './save-row';

type Unit = UnitForEditQuery['unitPlaces'];
interface Values {
  readonly name: string;
  readonly measure: Unit['places']['measure'];
  readonly admission: Unit['places']['admission'];
  readonly slotCount: string;
}
const measures = ['BEDS', 'CLIENTS', 'GROUP_PLACES', 'SESSIONS_A_WEEK'] as const;
const admissions = ['DIRECT', 'WAITING_LIST', 'AFTER_ASSESSMENT'] as const;
const fields = ['name', 'measure', 'admission', 'slotCount'] as const;

/** A unit that is new (`unit` null) or changed. What it counts never changes. */
export const UnitForm = ({ serviceId, unit }: { readonly serviceId: string; readonly unit: Unit | null }) => {
  const { t } = useTranslation(['profile', 'frame']);
  const create = useCommand(CreateUnitDocument);
  const change = useCommand(ChangeUnitDocument);
  const [isSaved, setSaved] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: {
      name: unit?.places.name ?? '',
      measure: unit?.places.measure ?? 'BEDS',
      admission: unit?.places.admission ?? 'DIRECT',
      slotCount: String(unit?.slots.length ?? 0),
    },
  });
  const { errors } = formState;
  const { isRunning, refusal, failure } = unit ? change : create;
  const rest = useFieldRefusal(refusal, setError, fields);
  const send = handleSubmit(async ({ name, measure, admission, slotCount }) => {
    const count = Number(slotCount);
    if (!unit) {
      const made = await create.run({ input: { serviceId, name: name.trim(), measure, admission, slotCount: count } });
      return setSaved(made !== null);
    }
    // Numbered places are replaced as a whole: those that stay keep what they are like.
    const slots = unit.slots
      .filter(({ number, characteristics }) => number <= count && characteristics.length > 0)
      .map(({ number, characteristics }) => ({ number, characteristics: [...characteristics] }));
    const resized = count === unit.slots.length ? {} : { slotCount: count, slots };
    const made = await change.run({
      input: { unitId: unit.places.id, version: unit.version, name: name.trim(), admission, ...resized },
    });
    setSaved(made !== null);
  });
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
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
      <TextField
        label={t('unit.slots')}
        hint={t('unit.slotsHint')}
        inputMode="numeric"
        error={errors.slotCount?.message}
        {...register('slotCount', { pattern: { value: /^\d{1,4}$/, message: t('wholeNumber') } })}
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

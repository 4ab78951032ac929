import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../api/use-reading';
import { CheckField, SelectField, TextField } from '../../../forms/field';
import { useFieldRefusal } from '../../../forms/use-field-refusal';
import { today } from '../../../words/dates';
import { useSaid } from '../../../words/use-said';
import { ActFrame } from '../act-frame';
import { OfferPlaceDocument } from '../acts.documents';
import { ServiceUnitsDocument } from '../handover.documents';
import { useAct, type ActProps } from '../use-act';

interface Values {
  unitId: string;
  from: string;
  until: string;
  characteristics: string[];
}

const fields = ['unitId', 'from', 'until'] as const;

const characteristics = [
  'SINGLE',
  'QUIET',
  'GROUND_FLOOR',
  'WHEELCHAIR',
  'MEN_ONLY',
  'WOMEN_ONLY',
  'COUPLE',
  'WITH_CHILD',
  'DOG',
] as const;

/**
 * A place: which, what it has to be like, from when. All of it may stay empty, then any free place of the service is
 * held.
 */
export const OfferAct = ({ serviceId, ...props }: ActProps & { readonly serviceId: string | null }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  const units = useReading(ServiceUnitsDocument, { id: serviceId ?? '' }, { when: serviceId !== null });
  const { act, refusal, ...rest } = useAct(OfferPlaceDocument, props);
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { unitId: '', from: '', until: '', characteristics: [] },
  });
  const { errors } = formState;
  const left = useFieldRefusal(refusal, setError, fields);
  const send = handleSubmit((values) =>
    act({
      unitId: values.unitId || null,
      from: values.from || null,
      until: values.until || null,
      characteristics: values.characteristics.length > 0 ? values.characteristics : null,
    }),
  );
  const kept = units.data?.service.places.numbers?.units ?? [];
  return (
    <ActFrame {...rest} act={props.act} onBack={props.onBack} onSubmit={() => void send()} refusal={left}>
      {kept.length > 1 ? (
        <SelectField label={t('acts.unit')} optional {...register('unitId')}>
          <option value="">{t('acts.anyUnit')}</option>
          {kept.map(({ id, name, free }) => (
            <option key={id} value={id}>
              {free === null ? name : t('acts.unitFree', { name, count: free })}
            </option>
          ))}
        </SelectField>
      ) : null}
      <div className="grid">
        <TextField
          label={t('acts.from')}
          hint={t('acts.fromHint')}
          optional
          type="date"
          min={today()}
          error={errors.from?.message}
          {...register('from')}
        />
        <TextField
          label={t('acts.until')}
          optional
          type="date"
          min={today()}
          error={errors.until?.message}
          {...register('until')}
        />
      </div>
      <details>
        <summary>{t('acts.slot')}</summary>
        <fieldset className="field-choices">
          <legend>{t('acts.slotHint')}</legend>
          {characteristics.map((code) => (
            <CheckField key={code} label={said('slot', code)} value={code} {...register('characteristics')} />
          ))}
        </fieldset>
      </details>
    </ActFrame>
  );
};

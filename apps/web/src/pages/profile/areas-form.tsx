import { Controller, useFieldArray, useForm, type Control, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { CheckField, SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { LeaveGuard } from '../../parts/leave-guard';
import { Written } from '../../parts/written';
import { useLabels } from '../../words/use-labels';
import { areaChanges, areasOf, type AreasValues } from './areas-values';
import { byName } from './by-name';
import { FormsOfService } from './forms-of-service';
import { MunicipalitiesField } from './municipalities-field';
import { PrisonCodesDocument, UpdateServiceDocument, type ProfileServiceFragment } from './profile.documents';
import { SaveRow } from './save-row';

const Prisons = ({
  control,
  register,
}: {
  readonly control: Control<AreasValues>;
  readonly register: UseFormRegister<AreasValues>;
}) => {
  const { t } = useTranslation('profile');
  const labels = useLabels();
  const { data } = useReading(PrisonCodesDocument, {});
  const { fields, append, remove } = useFieldArray({ control, name: 'prisons' });
  const [first] = data?.prisons ?? [];
  if (!data || !first) return null;
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="stack-s profile-item">
          <legend>{t('area.prison', { number: index + 1 })}</legend>
          <div className="grid">
            <SelectField label={t('area.prisonName')} {...register(`prisons.${index}.prisonCode`)}>
              {data.prisons.map(({ code, name }) => (
                <option key={code} value={code} lang="cs">
                  {name}
                </option>
              ))}
            </SelectField>
            <SelectField label={t('area.prisonForm')} {...register(`prisons.${index}.form`)}>
              {labels.rows('prison_contact_form').map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextField label={t('area.from')} optional type="date" {...register(`prisons.${index}.from`)} />
            <TextField label={t('area.to')} optional type="date" {...register(`prisons.${index}.to`)} />
          </div>
          <div>
            <Button look="danger" size="s" onClick={() => remove(index)}>
              {t('area.removePrison')}
              <span className="only-read"> {index + 1}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      <p>
        <Button onClick={() => append({ prisonCode: first.code, form: 'visits', from: '', to: '' })}>
          {t('area.addPrison')}
        </Button>
      </p>
    </>
  );
};

/** Areas, prisons, forms and hours. A list that was not changed is not sent. */
export const AreasForm = ({
  service,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation('profile');
  const labels = useLabels();
  const [regions, districts] = [byName(labels.regions), byName(labels.districts)];
  const { register, control, handleSubmit, formState } = useForm<AreasValues>({ defaultValues: areasOf(service) });
  const { run, isRunning, refusal, failure } = useCommand(UpdateServiceDocument);
  const send = handleSubmit(async (values) => {
    const made = await run({
      input: { serviceId: service.id, version: service.version, ...areaChanges(service, values) },
    });
    onSaved(made !== null);
  });
  return (
    <form className="stack-l text" onSubmit={(event) => void send(event)} onChange={() => onSaved(false)} noValidate>
      <LeaveGuard when={formState.isDirty && !isSaved && !formState.isSubmitting} />
      <section className="panel stack" aria-labelledby="areas">
        <h2 id="areas">{t('area.areas')}</h2>
        <p className="quiet">{t('area.areasText')}</p>
        <CheckField label={t('area.country')} {...register('wholeCountry')} />
        <fieldset className="field-choices">
          <legend>{t('area.regions')}</legend>
          <div className="profile-checks">
            {regions.map(({ code, name }) => (
              <CheckField key={code} label={<Written>{name}</Written>} value={code} {...register('regions')} />
            ))}
          </div>
        </fieldset>
        <details>
          <summary>{t('area.districts')}</summary>
          <fieldset className="field-choices">
            <legend className="only-read">{t('area.districts')}</legend>
            <div className="profile-checks">
              {districts.map(({ code, name }) => (
                <CheckField key={code} label={<Written>{name}</Written>} value={code} {...register('districts')} />
              ))}
            </div>
          </fieldset>
        </details>
        <h3>{t('area.municipalities')}</h3>
        <Controller
          control={control}
          name="small"
          render={({ field }) => (
            <MunicipalitiesField
              chosen={field.value}
              onChange={(chosen) => {
                field.onChange(chosen);
                onSaved(false);
              }}
            />
          )}
        />
      </section>
      <section className="panel stack" aria-labelledby="prisons">
        <h2 id="prisons">{t('area.prisons')}</h2>
        <Prisons control={control} register={register} />
      </section>
      <section className="panel stack" aria-labelledby="forms">
        <h2 id="forms">{t('area.forms')}</h2>
        <FormsOfService control={control} register={register} />
      </section>
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={refusal} failure={failure} />
    </form>
  );
};

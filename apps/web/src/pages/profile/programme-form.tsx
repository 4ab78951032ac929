import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { ErrorSummary } from '../../forms/error-summary';
import { SelectField, TextField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { LeaveGuard } from '../../parts/leave-guard';
import { UpdateServiceDocument, type ProfileServiceFragment } from './profile.documents';
import { ProgrammeRuns } from './programme-runs';
import { ProgrammeSeason } from './programme-season';
import {
  programmeChanges,
  programmeFields,
  programmeNames,
  programmeOf,
  type ProgrammeValues,
} from './programme-values';
import { SaveRow } from './save-row';

/** As many runs as a form can show an error beside; a programme has a few. */
const runFields = Array.from({ length: 50 }, (_, index) =>
  (['startsOn', 'endsOn', 'enrolmentUntil', 'size', 'note'] as const).map((field) => `runs.${index}.${field}` as const),
).flat();
const fields = [...programmeFields, ...runFields];

/** When a service runs: from, to, in which season and runs, who pays for it and until when, what comes after. */
export const ProgrammeForm = ({
  service,
  others,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  /** Services that can follow. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const before = programmeOf(service);
  const { register, control, handleSubmit, setError, formState } = useForm<ProgrammeValues>({
    defaultValues: before,
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const { run, isRunning, refusal, failure } = useCommand(UpdateServiceDocument);
  const rest = useFieldRefusal(refusal, setError, fields, programmeNames);
  const send = handleSubmit(async (values) => {
    const changes = programmeChanges(before, values);
    onSaved((await run({ input: { serviceId: service.id, version: service.version, ...changes } })) !== null);
  });
  const day = (name: 'validFrom' | 'validTo' | 'fundingEndsOn' | 'programmeCountedOn') => (
    <TextField label={t(`programme.${name}`)} optional type="date" error={errors[name]?.message} {...register(name)} />
  );
  const number = (name: 'programmeTarget' | 'programmeActive' | 'programmeSupported' | 'bookingHorizonDays') => (
    <TextField
      label={t(`programme.${name}`)}
      optional
      inputMode="numeric"
      error={errors[name]?.message}
      {...register(name, { pattern: { value: /^\d{0,7}$/, message: t('wholeNumber') } })}
    />
  );
  return (
    <form className="stack-l text" onSubmit={(event) => void send(event)} onChange={() => onSaved(false)} noValidate>
      <LeaveGuard when={formState.isDirty && !isSaved && !formState.isSubmitting} />
      <ErrorSummary errors={errors} tries={submitCount} />
      <section className="panel stack" aria-labelledby="time">
        <h2 id="time">{t('programme.time')}</h2>
        <p className="quiet">{t('programme.timeText')}</p>
        <div className="grid">
          {day('validFrom')}
          {day('validTo')}
        </div>
        <SelectField
          label={t('programme.successor')}
          hint={t('programme.successorHint')}
          optional
          error={errors.successorId?.message}
          {...register('successorId')}
        >
          <option value="">{t('programme.noSuccessor')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id} lang="cs">
              {name}
            </option>
          ))}
        </SelectField>
        {number('bookingHorizonDays')}
        <p className="quiet small">{t('programme.horizonText')}</p>
      </section>
      <section className="panel stack" aria-labelledby="season">
        <h2 id="season">{t('programme.season')}</h2>
        <p className="quiet">{t('programme.seasonText')}</p>
        <ProgrammeSeason register={register} errors={errors} />
      </section>
      <section className="panel stack" aria-labelledby="runs">
        <h2 id="runs">{t('programme.runs')}</h2>
        <p className="quiet">{t('programme.runsText')}</p>
        <ProgrammeRuns control={control} register={register} errors={errors} onChanged={() => onSaved(false)} />
      </section>
      <section className="panel stack" aria-labelledby="money">
        <h2 id="money">{t('programme.money')}</h2>
        <div className="grid">
          <TextField
            label={t('programme.funder')}
            optional
            maxLength={200}
            error={errors.funder?.message}
            {...register('funder')}
          />
          {day('fundingEndsOn')}
          {number('programmeTarget')}
          {number('programmeActive')}
          {number('programmeSupported')}
          {day('programmeCountedOn')}
        </div>
      </section>
      <SaveRow isRunning={isRunning} isSaved={isSaved} refusal={rest} failure={failure} />
    </form>
  );
};

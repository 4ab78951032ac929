import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command';
import { AreaField, RadioField } from '../../forms/field';
import { useFieldRefusal } from '../../forms/use-field-refusal';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { Written } from '../../parts/written';
import { momentInWords } from '../../words/dates';
import { useLabels } from '../../words/use-labels';
import { SettleErrorDocument, type ToSettleQuery } from './profile.documents';

type Report = ToSettleQuery['errorReports']['edges'][number]['node'];
interface Values {
  readonly outcome: 'corrected' | 'holds';
  readonly note: string;
}
const fields = ['outcome', 'note'] as const;
const pages: Readonly<Record<string, string>> = {
  contacts: 'kontakty',
  conditions: 'podminky',
  capacity: 'kapacita',
  areas: 'pusobnost',
};

/** One reported error: what was said, the way to the part it is about, and how it ended. */
export const ErrorItem = ({ report }: { readonly report: Report }) => {
  const { t } = useTranslation(['profile', 'frame']);
  const labels = useLabels();
  const { run, isRunning, refusal, failure } = useCommand(SettleErrorDocument);
  const { register, handleSubmit, setError, formState } = useForm<Values>({
    defaultValues: { outcome: 'corrected', note: '' },
  });
  const rest = useFieldRefusal(refusal, setError, fields);
  const { id, serviceId, serviceName, part, note, byOrganisationName, at } = report;
  const send = handleSubmit((values) => run({ input: { reportId: id, ...values } }).then(() => undefined));
  return (
    <div className="panel stack-s">
      <div>
        <strong>
          <Written>{serviceName}</Written>: {labels.of('profile_part', part)}
        </strong>
        <div className="quiet small">
          {byOrganisationName}, {momentInWords(at)}
        </div>
      </div>
      <p>{note}</p>
      <p>
        <Link to={`/profil/sluzby/${serviceId}/${pages[part] ?? ''}`}>{t('settle.correct')}</Link>
      </p>
      <form className="stack-s" onSubmit={(event) => void send(event)} noValidate>
        <RadioField
          label={t('settle.outcome')}
          {...register('outcome')}
          choices={[
            { value: 'corrected', label: t('settle.corrected') },
            { value: 'holds', label: t('settle.holds') },
          ]}
        />
        <AreaField
          label={t('settle.note')}
          hint={t('settle.noteHint')}
          rows={2}
          maxLength={500}
          error={formState.errors.note?.message}
          {...register('note', { required: t('frame:requiredOf', { field: t('settle.note') }) })}
        />
        <Outcome refusal={rest} failure={failure} />
        <p>
          <Button nativeType="submit" disabled={isRunning}>
            <ActOn act={t('settle.do')} what={serviceName} />
          </Button>
        </p>
      </form>
    </div>
  );
};

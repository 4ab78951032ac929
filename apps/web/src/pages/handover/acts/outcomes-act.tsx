import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useReading } from '../../../api/use-reading';
import { SelectField } from '../../../forms/field';
import { FailureNote } from '../../../parts/failure-note';
import { Loading } from '../../../parts/loading';
import { ActFrame } from '../act-frame';
import { RecordOutcomesDocument } from '../acts.documents';
import { ReportPossibleDocument } from '../handover.documents';
import { useAct, type ActProps } from '../use-act';
import { OutcomeFields, outcomesInput, type OutcomeValues } from './outcome-fields';
import { topicsOf } from './topics-of';

const months = [1, 3, 6];

/** What was reached on the topics the person agreed to hear back about, at the end or some months after release. */
export const OutcomesAct = (props: ActProps) => {
  const { t } = useTranslation('handover');
  const asked = (useLocation().state as { readonly month?: number } | null)?.month;
  const possible = useReading(ReportPossibleDocument, { handoverId: props.handoverId });
  const { act, ...rest } = useAct(RecordOutcomesDocument, props);
  const { register, handleSubmit } = useForm<OutcomeValues & { month: string }>({
    defaultValues: { month: String(asked ?? 0), outcomes: {} },
  });
  if (possible.error) return <FailureNote failure={possible.error} again={() => void possible.refetch()} />;
  if (!possible.data) return <Loading />;
  const send = handleSubmit(({ month, outcomes }) =>
    act({ month: Number(month), outcomes: outcomesInput({ outcomes }) }),
  );
  return (
    <ActFrame {...rest} act={props.act} onBack={props.onBack} onSubmit={() => void send()}>
      <SelectField label={t('acts.month')} {...register('month')}>
        <option value="0">{t('acts.month0')}</option>
        {months.map((count) => (
          <option key={count} value={count}>
            {t('acts.monthN', { count })}
          </option>
        ))}
      </SelectField>
      <OutcomeFields topics={topicsOf(possible.data.reportRecipients)} register={register} />
    </ActFrame>
  );
};

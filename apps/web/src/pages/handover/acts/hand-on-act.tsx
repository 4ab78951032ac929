import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-reading';
import { SelectField } from '../../../forms/field';
import { useSession } from '../../../frame/session';
import { FailureNote } from '../../../parts/failure-note';
import { ActFrame } from '../act-frame';
import { HandOnWorkDocument } from '../acts.documents';
import { ColleaguesDocument } from '../handover.documents';
import { useAct, type ActProps } from '../use-act';

const worksOn = new Set(['WORKER', 'TEAM_LEAD']);

/** Gives the request to somebody else of the team, or to all of it; for team leads. */
export const HandOnAct = (props: ActProps) => {
  const { t } = useTranslation('handover');
  const { organisation } = useSession();
  const colleagues = usePages(
    ColleaguesDocument,
    { organisationId: organisation?.id ?? '' },
    ({ members }) => members,
    { when: organisation !== null },
  );
  const { act, ...rest } = useAct(HandOnWorkDocument, props);
  const { register, handleSubmit } = useForm({ defaultValues: { toAccountId: '' } });
  if (colleagues.error) return <FailureNote failure={colleagues.error} again={colleagues.again} />;
  const people = new Map(
    colleagues.nodes.filter(({ role }) => worksOn.has(role)).map((one) => [one.accountId, one.displayName ?? '']),
  );
  const send = handleSubmit(({ toAccountId }) => act({ toAccountId: toAccountId || null }));
  return (
    <ActFrame {...rest} act={props.act} onBack={props.onBack} onSubmit={() => void send()}>
      <SelectField label={t('acts.toWhom')} {...register('toAccountId')}>
        <option value="">{t('acts.wholeUnit')}</option>
        {[...people].map(([accountId, name]) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </SelectField>
    </ActFrame>
  );
};

import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { HandoverIdByReferenceDocument } from '../handover/handover.documents';
import { useCodeOf } from './use-code-of';
import { FindByCode } from './find-by-code';

const Found = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation('work');
  const { list, of } = useCodeOf(code);
  const request = useReading(HandoverIdByReferenceDocument, { reference: code }, { when: list === null, person: true });
  if (request.data) return <Navigate to={`/zadost/${request.data.handoverByReference.id}`} replace />;
  if (of) return <Navigate to={of} replace />;
  const isNone = request.error?.code === 'NOT_FOUND' || list === 'none';
  if (isNone)
    return (
      <Message tone="careful">
        <p>{t('find.none')}</p>
      </Message>
    );
  return request.error ? <FailureNote failure={request.error} again={() => void request.refetch()} /> : <Loading />;
};

/** Leads from a readable code to what it stands for. The code comes with the move to this page and is in no address. */
export const Page = () => {
  const { t } = useTranslation('work');
  const state = useLocation().state as { readonly code?: string } | null;
  return (
    <OnlyFor permission="handover.receive">
      <p className="small">
        <Link to="/prace">{t('title')}</Link>
      </p>
      <PageTitle title={t('find.title')} />
      {state?.code ? <Found key={state.code} code={state.code} /> : null}
      <FindByCode />
    </OnlyFor>
  );
};

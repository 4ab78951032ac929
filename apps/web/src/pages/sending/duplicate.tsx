import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Message } from '../../parts/message';
import { ClientCaseDocument } from '../cases/cases.documents';
import type { Draft } from './draft';

/** Warns where help of this kind is being asked for already: by other requests, or by another need. */
export const Duplicate = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('sending');
  const { data } = useReading(
    ClientCaseDocument,
    { id: draft.caseId ?? '' },
    { person: true, when: draft.caseId !== null },
  );
  const needs = data?.clientCase.needs.filter(({ kind, closedAt }) => kind === draft.kind && !closedAt) ?? [];
  const asked = needs.reduce((sum, { mayPromise }) => sum + mayPromise, 0);
  const isTwice = needs.some(({ maybeTwice }) => maybeTwice);
  if (asked === 0 && !isTwice) return null;
  return (
    <Message tone="careful">
      {asked > 0 ? <p>{t('preview.alreadyAsked', { count: asked })}</p> : null}
      {isTwice ? <p>{t('preview.twice')}</p> : null}
    </Message>
  );
};

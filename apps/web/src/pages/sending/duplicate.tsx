import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Message } from '../../parts/message';
import { ClientCaseDocument } from '../cases/cases.documents';
import type { Draft } from './draft';

/** Warns where help of this kind is being asked for twice. */
export const Duplicate = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('sending');
  const { data } = useReading(
    ClientCaseDocument,
    { id: draft.caseId ?? '' },
    { person: true, when: draft.caseId !== null },
  );
  const need = data?.clientCase.needs.find(({ kind, maybeTwice }) => kind === draft.kind && maybeTwice);
  if (!need) return null;
  return (
    <Message tone="careful">
      <p>{t('preview.twice')}</p>
    </Message>
  );
};

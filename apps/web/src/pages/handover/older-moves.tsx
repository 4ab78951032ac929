import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { OlderMovesDocument } from './handover.documents';
import { MoveLines } from './move-lines';

/** What happened before what came with the handover; asked for on purpose, as each opening is logged. */
export const OlderMoves = ({ id, after }: { readonly id: string; readonly after: string }) => {
  const { t } = useTranslation('handover');
  const [isWanted, setWanted] = useState(false);
  const holding = { person: true, when: isWanted, after };
  const pages = usePages(OlderMovesDocument, { id }, ({ handover }) => handover.timeline, holding);
  if (!isWanted) {
    return (
      <p>
        <Button onClick={() => setWanted(true)}>{t('timeline.older')}</Button>
      </p>
    );
  }
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  return (
    <>
      <MoveLines moves={pages.nodes} />
      <MoreButton pages={pages} />
    </>
  );
};

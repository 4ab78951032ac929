import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { OlderMessagesDocument } from './handover.documents';
import { MessageLines } from './message-lines';

/** What was written before what came with the handover; asked for on purpose, as each opening is logged. */
export const OlderMessages = ({
  id,
  side,
  after,
}: {
  readonly id: string;
  readonly side: string;
  readonly after: string;
}) => {
  const { t } = useTranslation('handover');
  const [isWanted, setWanted] = useState(false);
  const holding = { person: true, when: isWanted, after };
  const pages = usePages(OlderMessagesDocument, { id }, ({ handover }) => handover.messages, holding);
  if (!isWanted) {
    return (
      <p>
        <Button onClick={() => setWanted(true)}>{t('talk.older')}</Button>
      </p>
    );
  }
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  return (
    <>
      <MoreButton pages={pages} />
      <MessageLines messages={pages.nodes} side={side} />
    </>
  );
};

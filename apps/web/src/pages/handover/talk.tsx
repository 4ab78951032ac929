import { useTranslation } from 'react-i18next';
import type { MessagesPageFragment } from './handover.documents';
import { MessageLines } from './message-lines';
import { OlderMessages } from './older-messages';

/** What the sides wrote to each other, the latest last. Who came by a link reads the latest only. */
export const Talk = ({
  handover: { id, side, messages },
  byLink = false,
}: {
  readonly handover: { readonly id: string; readonly side: string; readonly messages: MessagesPageFragment };
  readonly byLink?: boolean;
}) => {
  const { t } = useTranslation('handover');
  const { edges, pageInfo } = messages;
  if (edges.length === 0) return null;
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <section className="panel stack-s" aria-labelledby="talk">
      <h2 id="talk">{t('talk.title')}</h2>
      {after && byLink ? <p className="quiet small">{t('talk.olderElsewhere')}</p> : null}
      {after && !byLink ? <OlderMessages key={after} id={id} side={side} after={after} /> : null}
      <MessageLines messages={edges.map(({ node }) => node)} side={side} />
    </section>
  );
};

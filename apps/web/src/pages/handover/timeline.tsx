import { useTranslation } from 'react-i18next';
import { MoveLines } from './move-lines';
import { OlderMoves } from './older-moves';
import type { Opened } from './use-handover';

/** What happened, as this side may know it; the latest stands first. */
export const Timeline = ({ handover: { id, timeline } }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const { edges, pageInfo } = timeline;
  if (edges.length === 0) return null;
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <section className="panel stack-s" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <MoveLines moves={edges.map(({ node }) => node)} />
      {after ? <OlderMoves key={after} id={id} after={after} /> : null}
    </section>
  );
};

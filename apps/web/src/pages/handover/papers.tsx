import { useTranslation } from 'react-i18next';
import { Slips } from './slips';
import type { Opened } from './use-handover';

/** What of a handover can be printed or put into a calendar. Addresses hold an id only, files no name. */
export const Papers = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const { id, side, state, passed, timeline, caseId } = handover;
  const isPlanned = timeline.edges.some(({ node }) => node.act === 'planInterview');
  const isMet = Boolean(passed?.meeting) || (side === 'sender' && isPlanned);
  const papers = [
    ...(side === 'sender' && state !== 'draft' ? [{ to: `/papers/preview/${id}`, label: t('papers.preview') }] : []),
    ...(state === 'declined' ? [{ to: `/papers/decline-notice/${id}`, label: t('papers.decline') }] : []),
    ...(isMet && passed ? [{ to: `/papers/meeting/${id}`, label: t('papers.meeting') }] : []),
  ];
  if (papers.length === 0) return null;
  return (
    <section className="panel stack-s no-print" aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      <ul className="plain-list stack-s">
        {papers.map(({ to, label }) => (
          <li key={to}>
            <a href={to} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {side === 'sender' && caseId ? <Slips caseId={caseId} handoverId={id} /> : null}
    </section>
  );
};

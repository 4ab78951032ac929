import { useTranslation } from 'react-i18next';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { Opened } from './use-handover';

/** What happened, as this side may know it; the latest stands first. */
export const Timeline = ({ moves }: { readonly moves: Opened['timeline'] }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  if (moves.length === 0) return null;
  return (
    <section className="panel stack-s" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <ol className="plain-list timeline">
        {moves.toReversed().map(({ at, act, by, reason, recordedBySender }) => (
          <li key={`${at}-${act}`}>
            <p>
              <strong>{said('did', act)}</strong>
            </p>
            <p className="quiet small">
              {momentInWords(at)}, {said('by', by)}
              {recordedBySender ? ` (${t('timeline.recorded')})` : ''}
            </p>
            {reason ? <p className="small">{t('timeline.reason', { reason: said('reason', reason) })}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
};

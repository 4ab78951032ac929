import { useTranslation } from 'react-i18next';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import type { MovesPageFragment } from './handover.documents';

/** What happened, in the order it came in. */
export const MoveLines = ({ moves }: { readonly moves: readonly MovesPageFragment['edges'][number]['node'][] }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  return (
    <ol className="plain-list timeline">
      {moves.map(({ id, at, act, by, reason, recordedBySender }) => (
        <li key={id}>
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
  );
};

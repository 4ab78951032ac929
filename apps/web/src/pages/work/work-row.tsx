import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../../parts/tag';
import { dayInWords, daysAfter, today } from '../../words/dates';
import { todoOf } from '../../words/todo';
import { useDeadline } from '../../words/use-deadline';
import { useSaid } from '../../words/use-said';
import type { WorkRowFragment } from './work.documents';

/** One request: its code, how it stands, whose turn it is and until when. Nothing of the person. */
export const WorkRow = ({ row }: { readonly row: WorkRowFragment }) => {
  const { t } = useTranslation('work');
  const said = useSaid('work');
  const inWords = useDeadline();
  const { id, side, reference, state, turn, deadline, isNew, recipientName, agreementRanOut, agreedUntil } = row;
  const isMine = turn === side;
  const turnInWords = isMine ? t('turn.mine') : said('turn', turn === 'nobody' ? 'nobody' : `other_${turn}`);
  const todo = todoOf(row);
  const endsSoon = !agreementRanOut && agreedUntil !== null && agreedUntil <= daysAfter(today(), 7);
  return (
    <li className="panel work-row" data-mine={isMine}>
      <p className="row">
        <Link className="work-code" to={state === 'draft' ? `/odeslani/${id}` : `/zadost/${id}`}>
          {reference}
        </Link>
        {isNew ? <Tag tone="note">{t('new')}</Tag> : null}
        {deadline?.overdue ? <Tag tone="bad">{inWords(deadline.day)}</Tag> : null}
        {agreementRanOut ? <Tag tone="bad">{t('agreement.ranOut')}</Tag> : null}
      </p>
      <p>{said('state', state)}</p>
      <p className={isMine ? undefined : 'quiet'}>
        {isMine ? <strong>{turnInWords}</strong> : turnInWords}
        {todo ? `: ${said('todo', todo)}` : ''}
        {todo && deadline && !deadline.overdue && !agreementRanOut ? ` ${inWords(deadline.day)}` : ''}
      </p>
      {endsSoon ? <p>{t('agreement.ends', { day: dayInWords(agreedUntil) })}</p> : null}
      {recipientName ? (
        <p className="quiet small" lang="cs">
          {recipientName}
        </p>
      ) : null}
    </li>
  );
};

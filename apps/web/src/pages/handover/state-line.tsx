import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { todoOf } from '../../words/todo';
import { useDeadline } from '../../words/use-deadline';
import { useSaid } from '../../words/use-said';
import type { Opened } from './use-handover';

/** How a request stands, in one line below its heading. */
export const StateLine = ({ handover }: { readonly handover: Opened }) => {
  const said = useSaid('work');
  const { t } = useTranslation('handover');
  const inWords = useDeadline();
  const { side, state, turn, deadline, agreementRanOut, questionTo } = handover;
  const isMine = turn === side;
  const todo = todoOf(handover);
  return (
    <p className="row">
      <strong>{said('state', state)}</strong>
      {isMine ? <Tag tone={deadline?.overdue ? 'bad' : 'note'}>{said('turn', 'mine')}</Tag> : null}
      {isMine && todo ? (
        <span>
          {said('todo', todo)} {deadline && !agreementRanOut ? inWords(deadline.day) : ''}
        </span>
      ) : null}
      {questionTo && questionTo !== side ? (
        <span>{t(state === 'assessing' && turn === 'sender' ? 'acts.meeting' : 'acts.hearing')}</span>
      ) : null}
    </p>
  );
};

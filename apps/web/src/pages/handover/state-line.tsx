import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
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
  return (
    <p className="row">
      <strong>{said('state', state)}</strong>
      {isMine ? <Tag tone={deadline?.overdue ? 'bad' : 'note'}>{said('turn', 'mine')}</Tag> : null}
      {isMine && agreementRanOut ? <span>{said('todo', 'prolong')}</span> : null}
      {isMine && deadline && !agreementRanOut ? (
        <span>
          {said('todo', deadline.kind)} {inWords(deadline.day)}
        </span>
      ) : null}
      {questionTo && questionTo !== side ? <span>{t('acts.hearing')}</span> : null}
    </p>
  );
};

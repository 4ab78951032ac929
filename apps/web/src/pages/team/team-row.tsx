import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Tag } from '../../parts/tag';
import { useDeadline } from '../../words/use-deadline';
import { useSaid } from '../../words/use-said';
import type { TeamRowFragment } from './team.documents';
import { useMembers } from './use-members';

/** One request of the unit: how it stands, until when, and who works on it. Nothing of the person. */
export const TeamRow = ({
  row,
  organisationId,
  onHandOn,
}: {
  readonly row: TeamRowFragment;
  readonly organisationId: string;
  readonly onHandOn: () => void;
}) => {
  const { t } = useTranslation('team');
  const said = useSaid('work');
  const inWords = useDeadline();
  const { nameOf } = useMembers(organisationId);
  const { id, reference, state, side, recipientName, assignedAccountId, deadline } = row;
  return (
    <li className="panel row-top">
      <div className="stack-s">
        <p className="row">
          <Link to={state === 'draft' ? `/odeslani/${id}` : `/zadost/${id}`}>{reference}</Link>
          <span className="quiet small">{side === 'sender' ? t('list.side.sender') : t('list.side.provider')}</span>
          {deadline ? (
            <Tag tone={deadline.overdue ? 'bad' : 'plain'}>{inWords(deadline.day)}</Tag>
          ) : (
            <span className="quiet small">{t('list.noDeadline')}</span>
          )}
        </p>
        <p>
          {said('state', state)}
          {recipientName ? (
            <span className="quiet" lang="cs">
              {' '}
              · {recipientName}
            </span>
          ) : null}
        </p>
        <p className="small">
          {t('list.who')}:{' '}
          <strong>
            {assignedAccountId === null ? t('list.nobody') : (nameOf(assignedAccountId) ?? t('list.left'))}
          </strong>
        </p>
      </div>
      <Button size="s" onClick={onHandOn}>
        <ActOn act={t('handOn.open')} what={reference} />
      </Button>
    </li>
  );
};

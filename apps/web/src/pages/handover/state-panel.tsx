import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { dayInWords, lastDayBefore, momentInWords } from '../../words/dates';
import { useDeadline } from '../../words/use-deadline';
import { useSaid } from '../../words/use-said';
import type { Opened } from './use-handover';

/** Where it stands: state, whose turn, until when, an offer, a pause. */
export const StatePanel = ({ handover }: { readonly handover: Opened }) => {
  const { t } = useTranslation('handover');
  const said = useSaid('work');
  const here = useSaid('handover');
  const inWords = useDeadline();
  const { side, state, stateSince, turn, deadline, offer, pausedUntil, arrivedOn, channel } = handover;
  const { agreedUntil, agreementRanOut, unmetCondition, waitingPosition } = handover;
  const isMine = turn === side;
  return (
    <section className="panel stack-s" aria-labelledby="state">
      <h2 id="state">{t('state.title')}</h2>
      <dl className="facts">
        <dt>{t('state.what')}</dt>
        <dd>
          <strong>{said('state', state)}</strong>{' '}
          <span className="quiet">{t('state.since', { moment: momentInWords(stateSince) })}</span>
        </dd>
        <dt>{t('state.turn')}</dt>
        <dd>
          {isMine ? (
            <Tag tone="note">{said('turn', 'mine')}</Tag>
          ) : (
            said('turn', turn === 'nobody' ? 'nobody' : `other_${turn}`)
          )}
        </dd>
        {deadline ? (
          <>
            <dt>{t('state.deadline')}</dt>
            <dd>
              {said('todo', deadline.kind)}:{' '}
              {deadline.overdue ? <Tag tone="bad">{inWords(deadline.day)}</Tag> : inWords(deadline.day)}
            </dd>
          </>
        ) : null}
        {pausedUntil ? (
          <>
            <dt>{t('state.paused')}</dt>
            <dd>{t('state.pausedUntil', { day: dayInWords(pausedUntil) })}</dd>
          </>
        ) : null}
        {offer ? (
          <>
            <dt>{t('state.offer')}</dt>
            <dd>
              {t('state.offerFrom', { day: dayInWords(offer.from) })}
              {offer.expiresAt ? `, ${t('state.offerUntil', { day: dayInWords(lastDayBefore(offer.expiresAt)) })}` : ''}
              {offer.extended ? `, ${t('state.offerExtended')}` : ''}
            </dd>
          </>
        ) : null}
        {waitingPosition === null ? null : (
          <>
            <dt>{t('state.waiting')}</dt>
            <dd>{t('state.waitingPosition', { position: waitingPosition })}</dd>
          </>
        )}
        {unmetCondition ? (
          <>
            <dt>{t('state.unmet')}</dt>
            <dd lang="cs">{unmetCondition.sentence}</dd>
          </>
        ) : null}
        {arrivedOn ? (
          <>
            <dt>{t('state.arrivedOn')}</dt>
            <dd>{dayInWords(arrivedOn)}</dd>
          </>
        ) : null}
        {agreedUntil ? (
          <>
            <dt>{t('state.agreed')}</dt>
            <dd>{t(agreementRanOut ? 'state.agreedBefore' : 'state.agreedUntil', { day: dayInWords(agreedUntil) })}</dd>
          </>
        ) : null}
        {side === 'sender' && channel !== 'platform' ? (
          <>
            <dt>{t('state.channel')}</dt>
            <dd>{here('channel', channel)}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
};

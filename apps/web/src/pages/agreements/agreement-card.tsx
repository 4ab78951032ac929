import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../parts/fact-list';
import { Tag } from '../../parts/tag';
import { dayInWords } from '../../words/dates';
import { labelOf, type CodeLabel } from '../../words/label-of';
import { AgreementActs } from './agreement-acts';
import type { AgreementShownFragment } from './agreements.documents';

const dayOf = (instant: string): string => dayInWords(instant.slice(0, 10));
const listed = (labels: readonly CodeLabel[]): string => labels.map(labelOf).join(', ');

/** One agreement in plain words: with whom, about what, from when to when, whom to turn to. */
export const AgreementCard = ({
  agreement,
  organisationId,
}: {
  readonly agreement: AgreementShownFragment;
  readonly organisationId: string;
}) => {
  const { t } = useTranslation('agreements');
  const heading = useId();
  const { proposer, partner, scopes, state, holds, validFrom, validTo, note, proposedAt, endedAt, endReason } =
    agreement;
  const isOurs = proposer.organisationId === organisationId;
  const [us, them] = isOurs ? [proposer, partner] : [partner, proposer];
  const facts: readonly (readonly [string, string])[] = [
    [t('card.about'), listed(scopes)],
    [
      t('card.valid'),
      validTo === null
        ? t('card.from', { from: dayInWords(validFrom) })
        : t('card.fromTo', { from: dayInWords(validFrom), to: dayInWords(validTo) }),
    ],
    [t('card.ourContacts'), listed(us.contacts)],
    [t('card.theirContacts'), listed(them.contacts)],
    [t('card.note'), note ?? ''],
    [t('card.ended'), endedAt ? t('card.endedWhy', { day: dayOf(endedAt), reason: endReason ?? '' }) : ''],
  ];
  return (
    <article className="panel stack" aria-labelledby={heading}>
      <div className="row">
        <h2 id={heading} lang="cs">
          {them.name}
        </h2>
        <Tag tone={holds ? 'good' : state.code === 'proposed' ? 'careful' : 'plain'}>{labelOf(state)}</Tag>
      </div>
      {state.code === 'proposed' ? (
        <p>{t(isOurs ? 'card.weProposed' : 'card.theyProposed', { day: dayOf(proposedAt) })}</p>
      ) : null}
      {state.code === 'in_force' && !holds ? <p>{t('card.notYet')}</p> : null}
      <FactList facts={facts} />
      {state.code === 'ended' ? null : <AgreementActs agreement={agreement} isOurs={isOurs} name={them.name} />}
    </article>
  );
};

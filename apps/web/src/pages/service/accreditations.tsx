import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import type { AccreditationLineFragment } from './service.documents';

const states = {
  confirmed: 'good',
  claimed: 'plain',
  refused: 'bad',
  expired: 'careful',
} as const;
const stateOf = (state: string): keyof typeof states => (state in states ? (state as keyof typeof states) : 'claimed');

/** What the service or its organisation is entitled to: what it says itself, and what the coordinator confirmed. */
export const Accreditations = ({
  accreditations,
}: {
  readonly accreditations: readonly AccreditationLineFragment[];
}) => {
  const { t } = useTranslation('service');
  if (accreditations.length === 0) return null;
  return (
    <ul className="plain-list stack-s">
      {accreditations.map(({ id, kind, issuer, number, state, validTo }) => (
        <li key={id}>
          <div>
            {labelOf(kind)} <Tag tone={states[stateOf(state)]}>{t(`trust.state.${stateOf(state)}`)}</Tag>
          </div>
          <div className="quiet small">
            <Written>{[issuer, number].filter(Boolean).join(' · ')}</Written>
            {validTo ? ` · ${t('trust.validTo', { day: dayInWords(validTo) })}` : null}
          </div>
        </li>
      ))}
    </ul>
  );
};

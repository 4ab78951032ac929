import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, type Question } from './question';
import type { SearchServicesQuery } from './search.documents';
import './chips.css';

type Reading = SearchServicesQuery['searchServices']['reading'];
type Chip = Reading['chips'][number];

/** Places, prisons and organisations have one name, in Czech. */
const langOf = (id: string): 'cs' | undefined => (/^(place|prison|organisation):/.test(id) ? 'cs' : undefined);

/** The question with the words of a chip said otherwise. */
const otherwise = (question: Question, { from, to }: Chip, label: string): Question => ({
  ...question,
  q: `${question.q.slice(0, from)}${label}${question.q.slice(to)}`,
  without: [],
});

/** How the words were understood: each part can be taken away or meant otherwise, and what could not be kept is said. */
export const Chips = ({ reading, question }: { readonly reading: Reading; readonly question: Question }) => {
  const { t } = useTranslation('search');
  const { chips } = reading;
  // Who took a place away need not be told that it is not known.
  const hasTakenPlace = question.without.some((id) => id.startsWith('place:'));
  const notes = reading.notes.filter(
    ({ code }) => code !== 'nothingFound' && !(hasTakenPlace && code === 'placeUnknown'),
  );
  const doubtful = chips.filter(({ alternatives }) => alternatives.length > 0);
  if (chips.length === 0 && notes.length === 0 && question.without.length === 0) return null;
  return (
    <div className="stack-s">
      {chips.length > 0 ? (
        <ul className="plain-list row chips" aria-label={t('understood')}>
          <li aria-hidden="true" className="quiet">
            {t('understood')}:
          </li>
          {chips.map(({ id, label, certainty, matched }) => (
            <li key={id}>
              <Link className="chip" to={addressOf({ ...question, without: [...question.without, id] })}>
                <span className="only-read">{t('takeAway')}: </span>
                <span lang={langOf(id)}>{label}</span>
                {certainty === 'typo' ? <span className="quiet"> ({t('typed', { what: matched })})</span> : null}
                <span aria-hidden="true"> ×</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {doubtful.map((chip) => (
        <p key={chip.id} className="small quiet">
          {t('otherwise', { what: chip.matched })}{' '}
          {chip.alternatives.map(({ id, label }, index) => (
            <span key={id}>
              {index > 0 ? ', ' : null}
              <Link lang={langOf(id)} to={addressOf(otherwise(question, chip, label))}>
                {label}
              </Link>
            </span>
          ))}
        </p>
      ))}
      {notes.map(({ code, text }) => (
        <p key={`${code}${text}`} role="status">
          {text}
        </p>
      ))}
      {question.without.length > 0 ? (
        <p className="small">
          <Link to={addressOf({ ...question, without: [] })}>{t('putBack')}</Link>
        </p>
      ) : null}
    </div>
  );
};

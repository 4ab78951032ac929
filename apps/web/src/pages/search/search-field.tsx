import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { TextField } from '../../forms/field';
import { completed, lengths, placed, writtenNow, type Placed } from './completing';
import { CompleteQueryDocument, type CompleteQueryQuery } from './search.documents';
import './search-field.css';

type Suggestion = Placed<CompleteQueryQuery['one'][number]>;

const kinds = ['kind', 'concept', 'group', 'place', 'prison', 'organisationKind', 'condition', 'organisation'] as const;
type Kind = (typeof kinds)[number];
const isKind = (type: string): type is Kind => kinds.some((kind) => kind === type);

/**
 * The one field of the search. It suggests how a word might go on; arrows choose, Enter takes, Escape closes, and whoever
 * takes no notice writes on. Its words need the part `search`.
 */
export const SearchField = ({
  label,
  hint,
  starts = '',
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly starts?: string;
}) => {
  const { t } = useTranslation('search');
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(starts);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  // What somebody wrote before the page came alive is theirs.
  useEffect(() => {
    const written = field.current?.querySelector('input')?.value;
    if (written) setText(written);
  }, []);
  const beginnings = writtenNow(text);
  const isWriting = isOpen && lengths.some((length) => beginnings[length] !== '');
  const { data } = useReading(CompleteQueryDocument, beginnings, { when: isWriting, keeps: true });
  // Suggestions for what stood there a letter ago are shown on, and stand for what stands there now.
  const suggestions = isWriting && data ? placed(beginnings, data) : [];
  const isShown = suggestions.length > 0;

  const take = (suggestion: Suggestion): void => {
    setText(completed(text, suggestion));
    setOpen(false);
    setAt(-1);
    field.current?.querySelector('input')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = suggestions[at];
    if (!isShown) return;
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'ArrowDown') setAt((at + 1) % suggestions.length);
    else if (event.key === 'ArrowUp') setAt((at <= 0 ? suggestions.length : at) - 1);
    else if (event.key === 'Enter' && chosen) take(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={field}
      className="search-field"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <TextField
        label={label}
        hint={hint}
        name="q"
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={200}
        value={text}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setAt(-1);
        }}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('suggestions')}
        className="search-suggestions"
        hidden={!isShown}
      >
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            // Pressing would take the focus from the field before the click came.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
          >
            <span>{suggestion.text}</span>
            {isKind(suggestion.type) ? <span className="quiet small">{t(`suggestion.${suggestion.type}`)}</span> : null}
          </li>
        ))}
      </ul>
      <span role="status" className="only-read">
        {isShown ? t('suggestionCount', { count: suggestions.length }) : null}
      </span>
    </div>
  );
};

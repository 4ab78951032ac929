import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../api/refusal';
import { Message } from '../parts/message';
import { useFocusOn } from '../parts/use-focus-on';
import { CheckField } from './field';
import { findingsOf, mayBeConfirmed, pieces } from './findings';
import './findings-note.css';

/**
 * Under a text that was refused: the text with the places marked, and why. The box to confirm them stands there only
 * where none of them is forbidden; otherwise they have to go. Takes the focus when the text is refused.
 */
export const FindingsNote = ({
  refusal,
  field,
  text,
  box,
}: {
  readonly refusal: Refusal | null;
  /** As the API names it in paths. */
  readonly field: string;
  /** As it was sent. */
  readonly text: string;
  /** Wires the box into the form. */
  readonly box: Omit<ComponentProps<typeof CheckField>, 'label' | 'hint'>;
}) => {
  const { t } = useTranslation('frame');
  const findings = findingsOf(refusal, field);
  const place = useFocusOn(findings.length > 0 ? refusal : null);
  if (findings.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Message tone="careful">
        <p>{t('findings.title')}</p>
        <blockquote>
          {pieces(text, findings).map((piece, index) =>
            piece.isFound ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
          )}
        </blockquote>
        <ul>
          {[...new Set(findings.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        {mayBeConfirmed(findings) ? (
          <CheckField {...box} label={t('findings.confirm')} />
        ) : (
          <p>{t('findings.never')}</p>
        )}
      </Message>
    </div>
  );
};

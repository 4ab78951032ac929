import { useTranslation } from 'react-i18next';
import { Message } from '../parts/message';
import { CheckField } from './field';
import { mayBeConfirmed, pieces, type Finding } from './findings';

/** Under a text that was refused: the text with the places marked, why, and the box to confirm them where that is possible. */
export const FindingsNote = ({
  text,
  findings,
  isConfirmed,
  onConfirm,
}: {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}) => {
  const { t } = useTranslation('frame');
  if (findings.length === 0) return null;
  return (
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
        <CheckField
          label={t('findings.confirm')}
          checked={isConfirmed}
          onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
        />
      ) : null}
    </Message>
  );
};

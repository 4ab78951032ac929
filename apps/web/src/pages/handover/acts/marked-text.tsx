import { Message } from '../../../parts/message';
import type { Refusal } from '../../../api/refusal';
import { useTranslation } from 'react-i18next';
import { placesIn } from './places-in';

/** What was found in a text, each with the place itself, and why. */
export const MarkedText = ({
  refusal,
  text,
  path,
}: {
  readonly refusal: Refusal;
  readonly text: string;
  readonly path: string;
}) => {
  const { t } = useTranslation('handover');
  const found = placesIn(refusal, path);
  if (found.length === 0) return null;
  return (
    <Message tone="careful">
      <p>
        <strong>{t('acts.marked')}</strong>
      </p>
      <ul>
        {found.map(({ from, to, message }) => (
          <li key={`${String(from)}-${String(to)}`}>
            <mark>{text.slice(from, to)}</mark>: {message}
          </li>
        ))}
      </ul>
    </Message>
  );
};

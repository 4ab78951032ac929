import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../api/ask';
import { Button } from './button';
import { Message } from './message';

const known = [
  'OFFLINE',
  'UNAVAILABLE',
  'TOO_MANY',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
  'OUTCOME_UNKNOWN',
] as const;
type Known = (typeof known)[number];
const isKnown = (code: string): code is Known => known.some((one) => one === code);

/** Why there is no answer, and what to do. What was asked wrongly would be refused again, and is not offered again. */
export const FailureNote = ({ failure, again }: { readonly failure: AskFailed; readonly again?: () => void }) => {
  const { t } = useTranslation('frame');
  const { code, correlationId } = failure;
  const fault = code === 'INTERNAL_SERVER_ERROR';
  return (
    <Message tone={code === 'NOT_FOUND' ? 'careful' : 'bad'}>
      <p>
        {isKnown(code) ? t(`failed.${code}`) : failure.message || t('failed.other')}
        {fault && correlationId ? (
          <>
            {' '}
            <code>{correlationId}</code>
          </>
        ) : null}
      </p>
      {again && code !== 'BAD_USER_INPUT' ? (
        <p>
          <Button size="s" onClick={again}>
            {t('again')}
          </Button>
        </p>
      ) : null}
    </Message>
  );
};

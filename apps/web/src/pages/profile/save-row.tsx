import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskFailed } from '../../api/ask';
import type { Refusal } from '../../api/refusal';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { useTold } from '../../parts/use-told';

/**
 * Below a form of the profile: save, what came of it, and, where somebody changed the profile meanwhile, what to do:
 * `onAnew` loads it again.
 */
export const SaveRow = ({
  isRunning,
  isSaved,
  refusal,
  failure,
  onAnew,
  label,
}: {
  readonly isRunning: boolean;
  readonly isSaved: boolean;
  readonly refusal: Refusal | null;
  readonly failure: AskFailed | null;
  readonly onAnew?: () => void;
  readonly label?: string;
}) => {
  const { t } = useTranslation(['profile', 'frame']);
  const queries = useQueryClient();
  const [isTold, tell] = useTold<true>();
  useEffect(() => tell(isSaved && !isRunning ? true : null), [isSaved, isRunning, tell]);
  const isChanged = refusal?.code === 'CHANGED_MEANWHILE';
  return (
    <div className="stack-s">
      <Outcome refusal={refusal} failure={failure} />
      {isChanged ? (
        <Message tone="note">
          <p>{t('changed.text')}</p>
          <p>
            <Button
              size="s"
              onClick={() => {
                void queries.invalidateQueries();
                onAnew?.();
              }}
            >
              {t('changed.anew')}
            </Button>
          </p>
        </Message>
      ) : null}
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isRunning}>
          {isRunning ? `${t('saving')}…` : (label ?? t('frame:save'))}
        </Button>
        <span role="status">{isTold ? t('saved') : ''}</span>
      </div>
    </div>
  );
};

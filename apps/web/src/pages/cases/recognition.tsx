import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { CaseConsent } from './case-consent';
import { RecogniseNeedDocument, type NeedPartsFragment } from './cases.documents';

/**
 * Asks whether another unit helps with a need already; where the person has not agreed to be recognised, asks them
 * first.
 */
export const RecognitionAsking = ({
  need,
  caseId,
  of,
}: {
  readonly need: NeedPartsFragment;
  readonly caseId: string;
  /** The need in words: several buttons of one page would be called the same. */
  readonly of: string;
}) => {
  const { t } = useTranslation('cases');
  const { run, isRunning, refusal, failure } = useCommand(RecogniseNeedDocument, { quiet: true });
  const { key, next } = useCommandKey();
  const [answer, setAnswer] = useState<string | null>(null);
  const ask = async (): Promise<void> => {
    const made = await run({ input: { needId: need.id, key: key() } });
    if (!made) return;
    next();
    setAnswer(made.answer);
  };
  return (
    <>
      {answer ? (
        <p role="status">
          <strong>{t(answer === 'yes' ? 'needs.recognised' : 'needs.noInformation')}</strong>
        </p>
      ) : null}
      <Outcome refusal={refusal} failure={failure} />
      <div className="row">
        <Button size="s" disabled={isRunning} aria-label={`${t('needs.recognise')}: ${of}`} onClick={() => void ask()}>
          {t('needs.recognise')}
        </Button>
        {refusal ? <CaseConsent caseId={caseId} asked={{ recogniseNeedIds: [need.id] }} /> : null}
      </div>
    </>
  );
};

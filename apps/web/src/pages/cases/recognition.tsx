import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Message } from '../../parts/message';
import { useCommand, useCommandKey } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { RecogniseNeedDocument, type NeedPartsFragment } from './cases.documents';
import { CaseConsent } from './case-consent';

/** A need that is asked for twice, perhaps: whether another unit helps already, where the person agreed to be recognised. */
export const Recognition = ({ need, caseId }: { readonly need: NeedPartsFragment; readonly caseId: string }) => {
  const { t } = useTranslation('cases');
  const { run, isRunning, refusal, failure } = useCommand(RecogniseNeedDocument, { quiet: true });
  const { key, next } = useCommandKey();
  const [answer, setAnswer] = useState<string | null>(null);
  return (
    <Message tone="careful">
      <p>{t('needs.maybeTwice')}</p>
      {answer ? (
        <p role="status">
          <strong>{t(answer === 'yes' ? 'needs.recognised' : 'needs.noInformation')}</strong>
        </p>
      ) : null}
      <Outcome refusal={refusal} failure={failure} />
      <p className="row">
        <Button
          size="s"
          disabled={isRunning}
          onClick={() =>
            void run({ input: { needId: need.id, key: key() } }).then((made) => {
              if (!made) return;
              next();
              setAnswer(made.answer);
            })
          }
        >
          {t('needs.recognise')}
        </Button>
        {refusal ? <CaseConsent caseId={caseId} asked={{ recogniseNeedIds: [need.id] }} /> : null}
      </p>
    </Message>
  );
};

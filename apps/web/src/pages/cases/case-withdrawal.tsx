import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { CheckField } from '../../forms/field';
import { WithdrawCaseConsentDocument } from './agreements.documents';
import { ItemChoice } from './item-choice';
import { TakingBack, type TakenBack } from './taking-back';

/** Items of one purpose at one unit: what a reader takes back at once. */
export interface WholeItem {
  readonly grantId: string;
  readonly purpose: string;
  readonly purposeText: string;
  readonly recipientName: string;
}

const nameOf = ({ recipientName, purposeText }: WholeItem): string => `${recipientName}: ${purposeText}`;

/**
 * Writes down that the person takes back what they agreed to about the case as a whole. Who leads the case says which of
 * it; who only takes part does not read the forms: the person takes back what is about their unit, or everything.
 */
export const CaseWithdrawal = ({
  caseId,
  items,
}: {
  readonly caseId: string;
  /** What still holds; absent where the reader's unit only takes part. */
  readonly items?: readonly WholeItem[];
}) => {
  const { t } = useTranslation('cases');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const { run, ...command } = useCommand(WithdrawCaseConsentDocument, { quiet: items === undefined });
  const { key, next } = useCommandKey();
  const navigate = useNavigate();
  const taken = items?.filter((item) => !kept.has(nameOf(item))).map(({ grantId }) => grantId);
  const withdraw = async (how: TakenBack): Promise<string | null> => {
    const made = await run({
      input: { key: key(), caseId, ...how, everything: isAll, ...(taken ? { grantIds: taken } : {}) },
    });
    if (!made) return null;
    next();
    setKept(new Set());
    const told = t(isAll || made.ended > 0 ? 'agreements.wholeDone' : 'agreements.wholeNothing');
    // The case is not there any more for who only took part.
    if (!items && made.ended > 0) await navigate('/pripady', { state: { told } });
    return told;
  };
  return (
    <TakingBack
      title={t('agreements.whole')}
      doIt={t('agreements.takeBack')}
      canStart={items?.length !== 0}
      isReady={taken?.length !== 0}
      command={command}
      run={withdraw}
    >
      <p>{t('agreements.wholeText')}</p>
      {items ? (
        <ItemChoice
          legend={t('agreements.wholeWhich')}
          items={[...new Set(items.map(nameOf))].map((name) => [name, name] as const)}
          left={kept}
          onLeave={setKept}
        />
      ) : (
        <>
          <CheckField
            label={t('agreements.everything')}
            checked={isAll}
            onChange={({ currentTarget }) => setAll(currentTarget.checked)}
          />
          <p>{t(isAll ? 'agreements.everythingText' : 'agreements.wholeHere')}</p>
        </>
      )}
      {isAll ? null : <p>{t('agreements.wholeStays')}</p>}
    </TakingBack>
  );
};

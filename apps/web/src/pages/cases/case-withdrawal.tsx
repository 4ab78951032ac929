import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { CheckField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { today } from '../../words/dates';
import { pragueInstant } from '../handover/prague-instant';
import { WithdrawCaseConsentDocument } from './agreements.documents';

/** Items of one purpose at one unit: what a reader takes back at once. */
export interface WholeItem {
  readonly grantId: string;
  readonly purpose: string;
  readonly purposeText: string;
  readonly recipientName: string;
}

const choicesOf = (items: readonly WholeItem[]): readonly (readonly [string, readonly string[]])[] => {
  const named = items.map(({ recipientName, purposeText, grantId }) => [`${recipientName}: ${purposeText}`, grantId]);
  const names = [...new Set(named.map(([name]) => name ?? ''))];
  return names.map((name) => [name, named.filter(([one]) => one === name).map(([, id]) => id ?? '')]);
};

/**
 * Writes down that the person takes back what they agreed to about the case as a whole. Who leads the case says which of
 * it; who only takes part does not read the forms, so that everything their unit knows of ends.
 */
export const CaseWithdrawal = ({
  caseId,
  items,
}: {
  readonly caseId: string;
  /** What still holds; absent where the reader's unit only takes part. */
  readonly items?: readonly WholeItem[];
}) => {
  const { t } = useTranslation(['cases', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [onPaper, setPaper] = useState(false);
  const [day, setDay] = useState(today);
  const { run, isRunning, refusal, failure, forget } = useCommand(WithdrawCaseConsentDocument, {
    quiet: items === undefined,
  });
  const { key, next } = useCommandKey();
  const navigate = useNavigate();
  const choices = choicesOf(items ?? []);
  const grantIds = choices.filter(([name]) => !kept.has(name)).flatMap(([, ids]) => ids);
  const close = (): void => {
    forget();
    setOpen(false);
  };
  const withdraw = async (): Promise<void> => {
    const at = day === '' || day >= today() ? null : pragueInstant(day, '12:00');
    const made = await run({ input: { key: key(), caseId, onPaper, at, ...(items ? { grantIds } : {}) } });
    if (!made) return;
    next();
    // The case is not there any more for who only took part.
    if (!items && made.ended > 0) return navigate('/pripady', { state: { told: t('cases:agreements.wholeDone') } });
    setEnded(made.ended);
    setKept(new Set());
    setOpen(false);
  };
  return (
    <>
      <div role="status">
        {ended === null ? null : (
          <Message tone="good">
            <p>{t(ended > 0 ? 'cases:agreements.wholeDone' : 'cases:agreements.wholeNothing')}</p>
          </Message>
        )}
      </div>
      {items?.length === 0 ? null : (
        <p>
          <Button size="s" look="danger" onClick={() => setOpen(true)}>
            {t('cases:agreements.whole')}
          </Button>
        </p>
      )}
      <Dialog title={t('cases:agreements.whole')} open={isOpen} onClose={close}>
        <p>{t('cases:agreements.wholeText')}</p>
        {items ? (
          <fieldset className="field-choices stack-s">
            <legend>{t('cases:agreements.wholeWhich')}</legend>
            {choices.map(([name]) => (
              <CheckField
                key={name}
                label={name}
                checked={!kept.has(name)}
                onChange={({ currentTarget }) =>
                  setKept(new Set(currentTarget.checked ? [...kept].filter((one) => one !== name) : [...kept, name]))
                }
              />
            ))}
          </fieldset>
        ) : (
          <p>{t('cases:agreements.wholeHere')}</p>
        )}
        <p>{t('cases:agreements.wholeStays')}</p>
        <TextField
          type="date"
          label={t('cases:agreements.when')}
          max={today()}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
        <CheckField
          label={t('cases:agreements.onPaper')}
          checked={onPaper}
          onChange={({ currentTarget }) => setPaper(currentTarget.checked)}
        />
        <Outcome refusal={refusal} failure={failure} />
        <p className="row">
          <Button
            look="danger"
            disabled={isRunning || (items !== undefined && grantIds.length === 0)}
            onClick={() => void withdraw()}
          >
            {t('cases:agreements.wholeDo')}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};

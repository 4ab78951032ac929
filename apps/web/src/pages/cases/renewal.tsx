import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { faultOf } from '../../forms/fault-of';
import { TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { CommandDialog } from '../../parts/command-dialog';
import { Message } from '../../parts/message';
import { daysAfter, today } from '../../words/dates';
import { HowAgreed, type Agreed } from '../sending/how-agreed';
import { RenewConsentDocument } from './agreements.documents';
import { agreementDays } from './case-consent';
import { ItemChoice } from './item-choice';
import { SaidOn, saidAt } from './said-on';

/** An item that can be prolonged, by its number on the form. */
export interface RenewableItem {
  readonly number: number;
  readonly categoryText: string;
  readonly recipientName: string;
  /** What the service asks for by now besides, in words. */
  readonly lacks: string | null;
}

/** Writes down that the person prolongs items of one form; all of them are offered, and any can be left out. */
export const Renewal = ({
  formId,
  moment,
  agreementFrom,
  items,
}: {
  readonly formId: string;
  /** When the form was asked, in words: tells the buttons of several forms apart. */
  readonly moment: string;
  /** Who agrees in this case, as far as it is known. */
  readonly agreementFrom: string | null;
  readonly items: readonly RenewableItem[];
}) => {
  const { t } = useTranslation('cases');
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [until, setUntil] = useState(() => daysAfter(today(), agreementDays));
  const [agreed, setAgreed] = useState<Agreed>({ by: agreementFrom ?? 'subject', expressed: 'paper' });
  const [day, setDay] = useState(today);
  const { run, ...command } = useCommand(RenewConsentDocument);
  const { key, next } = useCommandKey();
  const chosen = items.map(({ number }) => number).filter((number) => !left.has(number));
  const renew = async (): Promise<boolean> => {
    const input = { key: key(), signingId: formId, items: chosen, until, ...agreed, at: saidAt(day) };
    const made = await run({ input });
    if (made) next();
    return made !== null;
  };
  return (
    <>
      <Button size="s" look="quiet" onClick={() => setOpen(true)} aria-label={`${t('renewal.open')}: ${moment}`}>
        {t('renewal.open')}
      </Button>
      <CommandDialog
        title={t('renewal.title')}
        open={isOpen}
        onClose={() => setOpen(false)}
        doIt={t('renewal.do')}
        isReady={chosen.length > 0 && until !== ''}
        command={command}
        run={renew}
      >
        <p>{t('renewal.text')}</p>
        {items.map(({ number, lacks }) =>
          lacks ? (
            <Message key={number}>
              <p>
                {number}. {t('agreements.lacks', { what: lacks })}
              </p>
            </Message>
          ) : null,
        )}
        <ItemChoice
          legend={t('renewal.which')}
          items={items.map(
            ({ number, categoryText, recipientName }) =>
              [number, `${number}. ${recipientName}: ${categoryText}`] as const,
          )}
          left={left}
          onLeave={setLeft}
        />
        <TextField
          type="date"
          label={t('renewal.until')}
          min={today()}
          error={faultOf(command.refusal, 'until')}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <HowAgreed agreed={agreed} onChange={setAgreed} />
        <SaidOn day={day} error={faultOf(command.refusal, 'at')} onChange={setDay} />
      </CommandDialog>
    </>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { CheckField, SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { daysAfter, today } from '../../words/dates';
import { RenewConsentDocument } from './agreements.documents';
import { agreementDays } from './case-consent';

/** An item that can be prolonged, by its number on the form. */
export interface RenewableItem {
  readonly number: number;
  readonly categoryText: string;
  readonly recipientName: string;
}

const parties = ['subject', 'guardian', 'both'] as const;
const expressions = ['paper', 'electronic', 'spoken_witness', 'spoken_interpreter'] as const;

/** Writes down that the person prolongs items of one form; all of them are offered, and any can be left out. */
export const Renewal = ({
  formId,
  moment,
  items,
}: {
  readonly formId: string;
  /** When the form was asked, in words: tells the buttons of several forms apart. */
  readonly moment: string;
  readonly items: readonly RenewableItem[];
}) => {
  const { t } = useTranslation(['cases', 'sending', 'frame']);
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [until, setUntil] = useState(() => daysAfter(today(), agreementDays));
  const [by, setBy] = useState<(typeof parties)[number]>('subject');
  const [expressed, setExpressed] = useState<(typeof expressions)[number]>('paper');
  const { run, isRunning, refusal, failure, forget } = useCommand(RenewConsentDocument);
  const { key, next } = useCommandKey();
  const chosen = items.map(({ number }) => number).filter((number) => !left.has(number));
  const close = (): void => {
    forget();
    setOpen(false);
  };
  const renew = async (): Promise<void> => {
    const made = await run({ input: { key: key(), signingId: formId, items: chosen, until, by, expressed } });
    if (!made) return;
    next();
    setOpen(false);
  };
  return (
    <>
      <Button size="s" look="quiet" onClick={() => setOpen(true)} aria-label={`${t('cases:renewal.open')}: ${moment}`}>
        {t('cases:renewal.open')}
      </Button>
      <Dialog title={t('cases:renewal.title')} open={isOpen} onClose={close}>
        <p>{t('cases:renewal.text')}</p>
        <fieldset className="field-choices stack-s">
          <legend>{t('cases:renewal.which')}</legend>
          {items.map(({ number, categoryText, recipientName }) => (
            <CheckField
              key={number}
              label={`${number}. ${recipientName}: ${categoryText}`}
              checked={!left.has(number)}
              onChange={({ currentTarget }) =>
                setLeft(new Set(currentTarget.checked ? [...left].filter((one) => one !== number) : [...left, number]))
              }
            />
          ))}
        </fieldset>
        <TextField
          type="date"
          label={t('cases:renewal.until')}
          min={today()}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <SelectField
          label={t('sending:form.by')}
          value={by}
          onChange={({ currentTarget }) => setBy(parties.find((one) => one === currentTarget.value) ?? 'subject')}
        >
          {parties.map((one) => (
            <option key={one} value={one}>
              {t(`sending:form.who.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('sending:form.expressed')}
          value={expressed}
          onChange={({ currentTarget }) =>
            setExpressed(expressions.find((one) => one === currentTarget.value) ?? 'paper')
          }
        >
          {expressions.map((one) => (
            <option key={one} value={one}>
              {t(`sending:form.how.${one}`)}
            </option>
          ))}
        </SelectField>
        <Outcome refusal={refusal} failure={failure} />
        <p className="row">
          <Button look="main" disabled={isRunning || chosen.length === 0 || until === ''} onClick={() => void renew()}>
            {t('cases:renewal.do')}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};

import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { useFocusOn } from '../../parts/use-focus-on';
import type { UnitActs } from './acts';
import type { BoardUnitFragment } from './places.documents';
import { MoreToSay } from './more-to-say';
import { nothingElse, stepped, toSay, wholeNumber } from './stated';

/** How many are free: minus, plus, typing; one click where it is still true; back to what it was before. */
export const FreePlaces = ({ unit, acts }: { readonly unit: BoardUnitFragment; readonly acts: UnitActs }) => {
  const { t } = useTranslation('places');
  const id = useId();
  const asShown = unit.free === null ? '' : String(unit.free);
  // Null: as shown. What another window or the other side changes meanwhile is taken over, unless something is typed.
  const [own, setTyped] = useState<string | null>(null);
  const typed = own ?? asShown;
  // What was said last when the typing began.
  const [saidAt, setSaidAt] = useState(unit.asOf);
  const isOvertaken = own !== null && saidAt !== unit.asOf && typed !== asShown;
  const type = (value: string): void => {
    if (own === null) setSaidAt(unit.asOf);
    setTyped(value);
  };
  const [extra, setExtra] = useState(nothingElse);
  const [before, setBefore] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const [wrongTries, setWrongTries] = useState(0);
  const isWrong = wrongTries > 0;
  const input = useFocusOn<HTMLInputElement>(wrongTries);

  const { state, confirm } = acts;
  const isBusy = state.isRunning || confirm.isRunning;
  const hasExtra = Object.values(extra).some((value) => value !== '');
  const isSame = typed === asShown && !hasExtra && unit.stillFree !== null;
  const forget = (): void => {
    state.forget();
    confirm.forget();
    setTold('');
  };

  const say = async (): Promise<void> => {
    forget();
    const said = toSay(typed, extra, unit);
    setWrongTries(said === null ? wrongTries + 1 : 0);
    if (said === null) return;
    const old = unit.free;
    if (!(await state.run(said))) return;
    setTyped(null);
    // What was said besides the number is not taken back with it.
    setBefore(old !== said.free && !hasExtra ? old : null);
    setTold(t('told.stated', { count: said.free }));
    setExtra(nothingElse);
  };
  const confirmAgain = async (): Promise<void> => {
    forget();
    if (!(await confirm.run())) return;
    setBefore(null);
    setTold(t('told.confirmed'));
  };
  const putBack = async (old: number): Promise<void> => {
    forget();
    const said = toSay(String(old), nothingElse, unit);
    if (said === null || !(await state.run(said))) return;
    setTyped(null);
    setBefore(null);
    setTold(t('told.back', { count: old }));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void (isSame ? confirmAgain() : say());
  };
  const step = (by: 1 | -1): void => {
    forget();
    type(stepped(typed, by, unit.total));
  };

  const save = isSame ? t('stillTrue') : typed === '' ? t('saveEmpty') : t('save', { number: typed });
  return (
    <form className="stack-s" onSubmit={submit} noValidate>
      {/* Where another number is shown, or none, it is said here which one “still true” would state. */}
      {unit.stillFree !== null && unit.stillFree !== unit.free ? (
        <p>{t('stillFree', { free: unit.stillFree })}</p>
      ) : null}
      <div className="unit-number">
        <Button aria-label={`${t('less')}: ${unit.name}`} disabled={wholeNumber(typed) === 0} onClick={() => step(-1)}>
          −
        </Button>
        <div>
          <label htmlFor={id}>{t(`freeOf.${unit.measure}`)}</label>
          <input
            ref={input}
            id={id}
            className="field-area unit-free"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={`${id}-of${isWrong ? ` ${id}-wrong` : ''}`}
            onChange={(event) => {
              forget();
              setWrongTries(0);
              type(event.target.value);
            }}
          />
        </div>
        <Button aria-label={`${t('moreOne')}: ${unit.name}`} onClick={() => step(1)}>
          +
        </Button>
        <span id={`${id}-of`} className="quiet unit-of">
          {[
            unit.total === null ? '' : t('ofTotal', { total: unit.total }),
            unit.waiting ? t('waits', { count: unit.waiting }) : '',
          ]
            .filter(Boolean)
            .join('; ')}
        </span>
      </div>
      {isWrong ? (
        <p id={`${id}-wrong`} className="unit-wrong">
          {t('wrongNumber')}
        </p>
      ) : null}
      <p role="status">{isOvertaken ? t('overtaken', { number: asShown, typed }) : ''}</p>
      <div className="row">
        <Button look="main" nativeType="submit" disabled={isBusy} aria-describedby={`${id}-of`}>
          <ActOn act={isBusy ? `${t('saving')}…` : save} what={unit.name} />
        </Button>
        {own !== null && typed !== asShown ? (
          <Button look="quiet" size="s" onClick={() => setTyped(null)}>
            {t('asBefore')}
          </Button>
        ) : null}
        <span role="status">{told}</span>
        {before !== null && told ? (
          <Button look="quiet" size="s" disabled={isBusy} onClick={() => void putBack(before)}>
            {t('undo', { number: before })}
          </Button>
        ) : null}
      </div>
      <Outcome refusal={state.refusal ?? confirm.refusal} failure={state.failure ?? confirm.failure} />
      <MoreToSay
        extra={extra}
        change={(said) => {
          setTold('');
          setExtra(said);
        }}
        measure={unit.measure}
      />
    </form>
  );
};

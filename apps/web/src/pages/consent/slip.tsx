import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { CheckField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Outcome } from '../../parts/outcome';
import { Told } from '../../parts/told';
import { WithdrawByCodeDocument } from './withdraw.documents';

/** One line of the slip. */
interface Item {
  readonly number: number;
  readonly inForce: boolean;
}

/** The lines of a slip: what holds, and taking it back, all or some. */
export const Slip = ({
  code,
  items,
  onChange,
  onLeave,
}: {
  readonly code: string;
  readonly items: readonly Item[];
  readonly onChange: (items: readonly Item[]) => void;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation(['consent', 'frame']);
  const { run, refusal, failure, isRunning } = useCommand(WithdrawByCodeDocument, { quiet: true });
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState<'all' | 'some' | null>(null);
  const [times, setTimes] = useState(0);
  const [emptyTries, setEmptyTries] = useState(0);
  const held = items.filter(({ inForce }) => inForce);

  const tick = (number: number, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(number);
    else next.delete(number);
    setTicked(next);
    setEmptyTries(0);
  };
  const withdraw = async (): Promise<void> => {
    const all = asked === 'all';
    const left = await run({ input: all ? { code, all } : { code, items: [...ticked], all } });
    setAsked(null);
    if (!left) return;
    onChange(left.items);
    setTicked(new Set());
    setEmptyTries(0);
    setTimes(times + 1);
  };

  return (
    <section className="panel stack" aria-labelledby="slip">
      <h2 id="slip">{t('consent:withdraw.items')}</h2>
      <Told tone="good" sign={times}>
        <p>{t('consent:withdraw.done')}</p>
      </Told>
      <Outcome refusal={refusal} failure={failure} />
      {held.length === 0 ? (
        <p>{t('consent:withdraw.allGone')}</p>
      ) : (
        <p className="quiet">{t('consent:withdraw.hint')}</p>
      )}
      <ul className="plain-list stack-s">
        {items.map(({ number, inForce }) => (
          <li key={number}>
            {inForce ? (
              <CheckField
                label={t('consent:withdraw.item', { number })}
                checked={ticked.has(number)}
                onChange={(event) => tick(number, event.target.checked)}
              />
            ) : (
              <span className="quiet">{t('consent:withdraw.gone', { number })}</span>
            )}
          </li>
        ))}
      </ul>
      <Told tone="bad" sign={emptyTries}>
        <p>{t('consent:withdraw.none')}</p>
      </Told>
      {held.length > 0 ? (
        <div className="row">
          <Button look="main" onClick={() => setAsked('all')}>
            {t('consent:withdraw.all')}
          </Button>
          <Button onClick={() => (ticked.size === 0 ? setEmptyTries(emptyTries + 1) : setAsked('some'))}>
            {t('consent:withdraw.some')}
          </Button>
        </div>
      ) : null}
      <div>
        <Button look="quiet" onClick={onLeave}>
          {t('consent:withdraw.another')}
        </Button>
      </div>
      <Dialog title={t('consent:withdraw.sure')} open={asked !== null} onClose={() => setAsked(null)}>
        <p>
          {asked === 'all' ? t('consent:withdraw.sureAll') : t('consent:withdraw.sureSome', { count: ticked.size })}
        </p>
        <div className="row">
          <Button look="main" onClick={() => void withdraw()} disabled={isRunning}>
            {t('consent:withdraw.yes')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(null)}>
            {t('frame:cancel')}
          </Button>
        </div>
      </Dialog>
    </section>
  );
};

import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { Tag } from '../../parts/tag';
import { useFocusOn } from '../../parts/use-focus-on';
import { ago } from '../../words/ago';
import { dayInWords, momentInWords } from '../../words/dates';
import { language } from '../../words/words';
import type { UnitActs } from './acts';
import { FreePlaces } from './free-places';
import { PauseDialog } from './pause-dialog';
import type { BoardUnitFragment } from './places.documents';
import { useUnitWords } from './unit-words';

/**
 * One unit: what is known, the number to say anew, the pause. The same card stands on the board and behind a link from a
 * mail; `acts` says by which way the word goes to the API. `children` stand below (history).
 */
export const UnitCard = ({
  unit,
  acts,
  more,
  children,
}: {
  readonly unit: BoardUnitFragment;
  readonly acts: UnitActs;
  /** Beside the pause. */
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation('places');
  const heading = useId();
  const [isPausing, setPausing] = useState(false);
  const [reopened, setReopened] = useState(0);
  const title = useFocusOn<HTMLHeadingElement>(reopened);
  const { state, tone, reason } = useUnitWords()(unit);
  const { asOf, validUntil, closures, demoNote, confidence } = unit;
  const { reopen } = acts;
  return (
    <article className="panel stack unit" aria-labelledby={heading}>
      <div className="row">
        <h3 id={heading} ref={title} tabIndex={-1} lang="cs">
          {unit.name}
        </h3>
        <Tag tone={tone}>{state}</Tag>
        {demoNote ? <Tag>{t('demo')}</Tag> : null}
      </div>
      <p className="quiet small">
        {asOf ? t('asOf', { when: ago(asOf, new Date(), language()) }) : t('neverStated')}
        {asOf && validUntil && confidence !== 'UNKNOWN'
          ? ` ${t('holdsUntil', { when: momentInWords(validUntil) })}`
          : ''}{' '}
        {confidence === 'AGEING' ? t('ageing') : ''}
        {reason && asOf ? ` ${reason}` : ''}
      </p>
      {closures.length > 0 ? (
        <Message tone="careful">
          {closures.map(({ from, until, reason: why }) => (
            <p key={`${from} ${until ?? ''} ${why ?? ''}`}>
              {until
                ? t('closedFromTo', { from: dayInWords(from), until: dayInWords(until) })
                : t('closedFrom', { from: dayInWords(from) })}
              {why ? ` ${t('closedWhy', { why })}` : ''}
            </p>
          ))}
          <p>
            <Button
              size="s"
              disabled={reopen.isRunning}
              onClick={() => void reopen.run().then((isDone) => setReopened(reopened + Number(isDone)))}
            >
              <ActOn act={t(unit.because === 'closed' ? 'reopen' : 'unplan')} what={unit.name} />
            </Button>
          </p>
          <Outcome refusal={reopen.refusal} failure={reopen.failure} />
        </Message>
      ) : null}
      {/* While nobody is taken the number reads zero, whatever was said: there is nothing to correct. */}
      {unit.because === 'closed' ? null : <FreePlaces unit={unit} acts={acts} />}
      <div className="unit-acts no-print">
        <Button look="quiet" size="s" onClick={() => setPausing(true)}>
          <ActOn act={t('pause.open')} what={unit.name} />
        </Button>
        {more}
      </div>
      {children}
      <PauseDialog unitName={unit.name} act={acts.pause} open={isPausing} onClose={() => setPausing(false)} />
    </article>
  );
};

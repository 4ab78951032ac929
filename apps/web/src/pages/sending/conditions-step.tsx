import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { useFocusOn } from '../../parts/use-focus-on';
import { ConditionAsked } from './condition-asked';
import { knownAnswers } from './known-answers';
import { SavedAt } from './saved-at';
import { AnswerConditionsDocument } from './sending.documents';
import type { Draft } from './draft';

/** What the service asks before it decides. Each answer is kept at once; what is known from the search is filled in. */
export const ConditionsStep = ({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) => {
  const { t } = useTranslation('sending');
  const conditions = draft.conditions ?? [];
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(
    () => new Map(conditions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : []))),
  );
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isFilled, setFilled] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isRestUnknown, setRestUnknown] = useState(false);
  const saved = useFocusOn(isRestUnknown);
  const { run, refusal, failure } = useCommand(AnswerConditionsDocument, { quiet: true });

  /** What somebody answered here, also while what is known is still being asked for: that stays. */
  const given = useRef(new Set<string>());
  const keep = async (kept: readonly (readonly [string, string])[]): Promise<void> => {
    for (const [id] of kept) given.current.add(id);
    setAnswers((before) => new Map([...before, ...kept]));
    const made = await run({
      input: { handoverId: draft.id, answers: kept.map(([conditionId, answer]) => ({ conditionId, answer })) },
    });
    if (made) setSavedAt(new Date());
  };

  // What is known of the case, and was said while looking for services, answers conditions once, before anybody does here.
  const isBegun = useRef(conditions.some(({ answer }) => answer));
  useEffect(() => {
    if (isBegun.current || !draft.serviceId || !draft.caseId) return;
    isBegun.current = true;
    const ids = conditions.map(({ id }) => id);
    void knownAnswers(draft.caseId, draft.serviceId, ids).then((known) => {
      const untouched = known.filter(([id]) => !given.current.has(id));
      if (untouched.length === 0) return undefined;
      setFilled(true);
      return keep(untouched);
    });
  });

  const open = conditions.filter(({ id }) => !answers.has(id));
  const go = (): void => {
    const [first] = open;
    if (!first) return onDone();
    setMissing(true);
    document.getElementById(`podminka-${first.id}`)?.querySelector('input')?.focus();
  };
  return (
    <section className="stack" aria-labelledby="conditions">
      <h2 id="conditions">{t('conditions.title')}</h2>
      <p className="text">{t('conditions.text')}</p>
      {isFilled ? (
        <Message>
          <p>{t('conditions.filled')}</p>
        </Message>
      ) : null}
      <div className="panel stack">
        {conditions.map((condition) => (
          <div key={condition.id} className="condition-asked">
            <ConditionAsked
              condition={condition}
              answer={answers.get(condition.id) ?? null}
              isMissing={isMissing && !answers.has(condition.id)}
              onAnswer={(answer) => {
                void keep([[condition.id, answer]]);
              }}
            />
          </div>
        ))}
      </div>
      <div ref={saved} tabIndex={-1}>
        <SavedAt at={savedAt} />
      </div>
      {isMissing && open.length > 0 ? (
        <Message tone="bad">
          <p>{t('conditions.missing')}</p>
        </Message>
      ) : null}
      <Outcome refusal={refusal} failure={failure} />
      <p className="row">
        <Button look="main" onClick={go}>
          {t('conditions.next')}
        </Button>
        {open.length > 0 ? (
          <>
            <Button
              onClick={() => {
                setRestUnknown(true);
                void keep(open.map(({ id }) => [id, 'unknown'] as const));
              }}
            >
              {t('conditions.restUnknown', { count: open.length })}
            </Button>
            <span className="quiet" role="status">
              {t('conditions.open', { count: open.length })}
            </span>
          </>
        ) : null}
      </p>
    </section>
  );
};

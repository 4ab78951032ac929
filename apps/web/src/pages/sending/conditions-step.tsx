import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/ask';
import { useCommand } from '../../api/use-command';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Outcome } from '../../parts/outcome';
import { heldFor } from '../need/held-circumstances';
import { CheckOneDocument } from '../need/matching.documents';
import { ConditionAsked } from './condition-asked';
import { SavedAt } from './saved-at';
import { AnswerConditionsDocument } from './sending.documents';
import type { Draft } from './sending-page';

/** What the service asks before it decides. Each answer is kept at once; what is known from the search is filled in. */
export const ConditionsStep = ({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) => {
  const { t } = useTranslation('sending');
  const conditions = draft.conditions ?? [];
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(
    () => new Map(conditions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : []))),
  );
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isFilled, setFilled] = useState(false);
  const { run, refusal, failure } = useCommand(AnswerConditionsDocument, { quiet: true });

  const keep = async (given: readonly (readonly [string, string])[]): Promise<void> => {
    setAnswers((before) => new Map([...before, ...given]));
    const made = await run({
      input: { handoverId: draft.id, answers: given.map(([conditionId, answer]) => ({ conditionId, answer })) },
    });
    if (made) setSavedAt(new Date());
  };

  // What was said while looking for services answers conditions once, before anybody answers here.
  const isBegun = useRef(conditions.some(({ answer }) => answer));
  useEffect(() => {
    const circumstances = draft.caseId ? heldFor(draft.caseId) : {};
    if (isBegun.current || !draft.serviceId || Object.keys(circumstances).length === 0) return;
    isBegun.current = true;
    void ask(CheckOneDocument, { serviceId: draft.serviceId, circumstances }).then(
      ({ checkServiceConditions }) => {
        const known = checkServiceConditions.answers
          .filter(({ conditionId, answer }) => answer !== 'unknown' && conditions.some(({ id }) => id === conditionId))
          .map(({ conditionId, answer }) => [conditionId, answer] as const);
        if (known.length === 0) return undefined;
        setFilled(true);
        return keep(known);
      },
      () => undefined,
    );
  });

  const open = conditions.filter(({ id }) => !answers.has(id));
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
          <ConditionAsked
            key={condition.id}
            condition={condition}
            answer={answers.get(condition.id) ?? null}
            onAnswer={(answer) => void keep([[condition.id, answer]])}
          />
        ))}
      </div>
      <SavedAt at={savedAt} />
      <Outcome refusal={refusal} failure={failure} />
      <p className="row">
        <Button look="main" onClick={onDone} disabled={open.length > 0}>
          {t('conditions.next')}
        </Button>
        {open.length > 0 ? (
          <>
            <Button onClick={() => void keep(open.map(({ id }) => [id, 'unknown'] as const))}>
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

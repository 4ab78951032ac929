import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingAnswer } from '../../forms/missing-answer';
import { Written } from '../../parts/written';
import type { Draft } from './draft';

const answers = ['met', 'not_met', 'unknown'] as const;

/** One condition in the provider's words, to be answered. */
export const ConditionAsked = ({
  condition,
  answer,
  isMissing,
  onAnswer,
}: {
  readonly condition: NonNullable<Draft['conditions']>[number];
  readonly answer: string | null;
  /** The reader went on without an answer. */
  readonly isMissing: boolean;
  readonly onAnswer: (answer: string) => void;
}) => {
  const { t } = useTranslation('sending');
  const name = useId();
  return (
    <fieldset
      className="field-choices"
      id={`podminka-${condition.id}`}
      aria-describedby={isMissing ? `${name}missing` : undefined}
    >
      <legend>
        <Written>{condition.sentence}</Written>
        {condition.strict ? null : <span className="quiet"> ({t('conditions.wish')})</span>}
      </legend>
      {condition.revealing ? <p className="field-hint">{t('conditions.revealing')}</p> : null}
      {isMissing ? <MissingAnswer id={`${name}missing`} /> : null}
      <div className="answers">
        {answers.map((value) => (
          <div key={value} className="field-check">
            <input
              type="radio"
              id={`${name}${value}`}
              name={name}
              value={value}
              checked={answer === value}
              onChange={() => onAnswer(value)}
            />
            <label htmlFor={`${name}${value}`}>{t(`conditions.${value}`)}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};

import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../forms/field';
import { useSaid } from '../../../words/use-said';

/** What was reached, by topic; an empty result says nothing about that topic. */
export interface OutcomeValues {
  readonly outcomes: Record<string, { result: string; nextStep: string }>;
}

const results = ['reached', 'partly', 'not_reached'];
/** Topics of health are never said not to have been reached. */
const neverFailed = new Set(['addiction', 'health']);
/** What may come next; codes of the API. */
export const nextSteps = [
  'goes_on_with_us',
  'goes_on_elsewhere',
  'own_housing',
  'waits_for_housing',
  'looks_for_work',
  'debt_help',
  'documents_under_way',
  'benefits_applied_for',
  'no_further_help_wanted',
];

/** As the API takes them: those about which something is said. */
export const outcomesInput = ({ outcomes }: OutcomeValues) =>
  Object.entries(outcomes).flatMap(([topic, { result, nextStep }]) =>
    result ? [{ topic, result, nextStep: nextStep || null }] : [],
  );

/** One line for each topic the person agreed to be reported on. */
export const OutcomeFields = ({
  topics,
  register,
}: {
  readonly topics: readonly string[];
  readonly register: UseFormRegister<OutcomeValues>;
}) => {
  const { t } = useTranslation('handover');
  const said = useSaid('handover');
  if (topics.length === 0) return <p>{t('acts.noTopics')}</p>;
  return (
    <>
      <p className="quiet">{t('acts.outcomesHint')}</p>
      {topics.map((topic) => (
        <fieldset key={topic} className="outcome">
          <legend>{said('topic', topic)}</legend>
          <div className="grid">
            <SelectField label={t('acts.result')} {...register(`outcomes.${topic}.result`)}>
              <option value="">{t('acts.skip')}</option>
              {results
                .filter((result) => result !== 'not_reached' || !neverFailed.has(topic))
                .map((result) => (
                  <option key={result} value={result}>
                    {said('result', result)}
                  </option>
                ))}
            </SelectField>
            <SelectField label={t('acts.nextStep')} optional {...register(`outcomes.${topic}.nextStep`)}>
              <option value="">{t('acts.skip')}</option>
              {nextSteps.map((step) => (
                <option key={step} value={step}>
                  {said('nextStep', step)}
                </option>
              ))}
            </SelectField>
          </div>
        </fieldset>
      ))}
    </>
  );
};

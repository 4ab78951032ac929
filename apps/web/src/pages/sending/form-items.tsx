import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { dayInWords } from '../../words/dates';
import { topics } from './topics';
import type { FormPartsFragment } from './form.documents';

type Item = FormPartsFragment['items'][number];

const tones = { given: 'good', renewed: 'good', refused: 'careful', withdrawn: 'bad' } as const;

/** The items of a form: what would be passed to whom, why and until when; each is answered, or says how it stands. */
export const FormItems = ({
  items,
  answers,
  onAnswer,
}: {
  readonly items: readonly Item[];
  readonly answers: ReadonlyMap<number, boolean>;
  readonly onAnswer: (number: number, isGiven: boolean) => void;
}) => {
  const { t } = useTranslation('sending');
  const topic = (detail: string | null): string => {
    const known = topics.find((one) => one === detail);
    return known ? `: ${t(`agreement.topic.${known}`)}` : '';
  };
  return (
    <div>
      {items.map((item) => (
        <fieldset key={item.number} className="field-choices form-item">
          <legend className="only-read">
            {item.number}. {item.categoryText}
          </legend>
          <div>
            <strong>
              {item.number}. {item.categoryText}
              {topic(item.detail)}
            </strong>
            <div className="small">
              {item.purposeText} → {item.recipientName}
            </div>
            <div className="quiet small">{t('form.until', { day: dayInWords(item.until) })}</div>
          </div>
          {item.state === 'requested' ? (
            <YesNo value={answers.get(item.number)} onAnswer={(isGiven) => onAnswer(item.number, isGiven)} />
          ) : (
            <div>
              <Tag
                tone={
                  (tones as Record<string, (typeof tones)['given' | 'refused' | 'withdrawn']>)[item.state] ?? 'plain'
                }
              >
                {t(`form.state.${item.state as 'given'}`)}
              </Tag>
            </div>
          )}
        </fieldset>
      ))}
    </div>
  );
};

const YesNo = ({
  value,
  onAnswer,
}: {
  readonly value: boolean | undefined;
  readonly onAnswer: (isGiven: boolean) => void;
}) => {
  const { t } = useTranslation('sending');
  const name = useId();
  return (
    <div className="answers">
      {([true, false] as const).map((isGiven) => (
        <div key={String(isGiven)} className="field-check">
          <input
            type="radio"
            id={`${name}${isGiven ? 'yes' : 'no'}`}
            name={name}
            checked={value === isGiven}
            onChange={() => onAnswer(isGiven)}
          />
          <label htmlFor={`${name}${isGiven ? 'yes' : 'no'}`}>{t(isGiven ? 'form.yes' : 'form.no')}</label>
        </div>
      ))}
    </div>
  );
};

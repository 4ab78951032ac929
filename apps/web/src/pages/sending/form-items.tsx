import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingAnswer } from '../../forms/missing-answer';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import type { FormPartsFragment } from './form.documents';
import { ItemState } from './item-words';

type Item = FormPartsFragment['items'][number];

/** Where an item stands in the page. */
export const itemId = (number: number): string => `bod-${number}`;

/** The items of a form: what would be passed to whom, why and until when; each is answered, or says how it stands. */
export const FormItems = ({
  items,
  answers,
  isChecked,
  onAnswer,
}: {
  readonly items: readonly Item[];
  readonly answers: ReadonlyMap<number, boolean>;
  /** What has no answer is marked. */
  readonly isChecked: boolean;
  readonly onAnswer: (number: number, isGiven: boolean) => void;
}) => {
  const { t } = useTranslation('sending');
  const isMissing = ({ number, state }: Item): boolean => isChecked && state === 'requested' && !answers.has(number);
  return (
    <div>
      {items.map((item) => (
        <fieldset
          key={item.number}
          id={itemId(item.number)}
          className="field-choices form-item"
          aria-describedby={isMissing(item) ? `${itemId(item.number)}-missing` : undefined}
        >
          <legend className="only-read">
            {item.number}. {item.categoryText}
          </legend>
          <div>
            <strong aria-hidden="true">
              {item.number}. {item.categoryText}
            </strong>
            <div className="small">
              {item.purposeText} → <Written>{item.recipientName}</Written>
            </div>
            <div className="quiet small">{t('form.until', { day: dayInWords(item.until) })}</div>
            {isMissing(item) ? <MissingAnswer id={`${itemId(item.number)}-missing`} /> : null}
          </div>
          {item.state === 'requested' ? (
            <YesNo value={answers.get(item.number)} onAnswer={(isGiven) => onAnswer(item.number, isGiven)} />
          ) : (
            <div>
              <ItemState state={item.state} />
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

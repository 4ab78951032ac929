import { useTranslation } from 'react-i18next';
import { TextField } from '../../forms/field';
import type { Question } from './question';

const oldest = 120;

/** The age that a service must take; it holds when the field is left or by Enter. */
export const AgeFilter = ({
  question,
  onChange,
}: {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}) => {
  const { t } = useTranslation('search');
  const take = (text: string): void => {
    const typed = text.trim() === '' ? null : Number(text);
    const age = typed !== null && Number.isInteger(typed) && typed >= 0 && typed <= oldest ? typed : null;
    if (age !== question.age) onChange({ ...question, age });
  };
  return (
    <TextField
      label={t('filters.age')}
      hint={t('filters.ageHint')}
      type="number"
      min={0}
      max={oldest}
      key={question.age}
      defaultValue={question.age ?? ''}
      onBlur={({ target }) => take(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take(event.currentTarget.value);
      }}
    />
  );
};

import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '../../forms/field';
import { labelOf } from '../../words/label-of';
import { useLabels, type CodeRow } from '../../words/use-labels';
import { numbers, yesNo, type Question } from './circumstances';
import { hold, useHeld } from './held-circumstances';

const has = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((one) => one === name);

/** One question about the person. An answer is used at once; an empty one is unknown, which is neither yes nor no. */
export const CircumstanceField = ({ caseId, question }: { readonly caseId: string; readonly question: Question }) => {
  const { t } = useTranslation('need');
  const held = useHeld(caseId);
  const { rows, regions } = useLabels();
  const label = t(`question.${question}`);
  if (has(yesNo, question)) {
    const value = held[question];
    return (
      <SelectField
        label={label}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        onChange={({ currentTarget }) =>
          hold(caseId, { [question]: currentTarget.value ? currentTarget.value === 'yes' : undefined })
        }
      >
        <option value="">{t('unknown')}</option>
        <option value="yes">{t('yes')}</option>
        <option value="no">{t('no')}</option>
      </SelectField>
    );
  }
  if (has(numbers, question))
    return (
      <TextField
        label={label}
        type="number"
        min={0}
        inputMode="numeric"
        defaultValue={held[question] ?? ''}
        onBlur={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          const value = Number(typed);
          hold(caseId, { [question]: typed && Number.isInteger(value) && value >= 0 ? value : undefined });
        }}
      />
    );
  if (question === 'languages' || question === 'conduct')
    return (
      <Several
        label={label}
        choices={rows(question === 'languages' ? 'language' : 'conduct_category')}
        none={question === 'conduct' ? t('circumstances.noConduct') : null}
        chosen={held[question] ?? null}
        onChoose={(codes) => hold(caseId, { [question]: codes ?? undefined })}
      />
    );
  const choices: readonly { readonly code: string; readonly text: string }[] =
    question === 'regionOfResidence'
      ? regions.map(({ code, name }) => ({ code, text: name }))
      : rows(question === 'sex' ? 'sex' : 'security_level').map((row) => ({ code: row.code, text: labelOf(row) }));
  return (
    <SelectField
      label={label}
      value={held[question] ?? ''}
      onChange={({ currentTarget }) => hold(caseId, { [question]: currentTarget.value || undefined })}
    >
      <option value="">{t('unknown')}</option>
      {choices.map(({ code, text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </SelectField>
  );
};

const Several = ({
  label,
  choices,
  none,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly CodeRow[];
  /** Words of the answer „nothing of it“, where that is an answer. */
  readonly none: string | null;
  readonly chosen: readonly string[] | null;
  readonly onChoose: (codes: readonly string[] | null) => void;
}) => {
  const turn = (code: string, isOn: boolean): void => {
    const next = isOn ? [...(chosen ?? []), code] : (chosen ?? []).filter((one) => one !== code);
    onChoose(next.length > 0 ? next : null);
  };
  return (
    <details>
      <summary>
        {label}
        {chosen && chosen.length > 0 ? ` (${chosen.length})` : ''}
      </summary>
      <fieldset className="field-choices">
        <legend className="only-read">{label}</legend>
        {none ? (
          <CheckField
            label={none}
            checked={chosen?.length === 0}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked ? [] : null)}
          />
        ) : null}
        {choices.map((choice) => (
          <CheckField
            key={choice.code}
            label={labelOf(choice)}
            checked={chosen?.includes(choice.code) ?? false}
            onChange={({ currentTarget }) => turn(choice.code, currentTarget.checked)}
          />
        ))}
      </fieldset>
    </details>
  );
};

import { useTranslation } from 'react-i18next';
import { AreaField, CheckField, SelectField, TextField } from '../../forms/field';
import { labelOf } from '../../words/label-of';
import { useSaid } from '../../words/use-said';
import { dues, type ConditionDraft } from './condition-draft';
import { valueKindOf, type ConditionRule } from './condition-rule';

/** The fields of one condition: what is asked, the value, by when, how strictly, and the sentence everybody reads. */
export const ConditionFields = ({
  draft,
  rule,
  registered,
  onChange,
}: {
  readonly rule: ConditionRule | undefined;
  readonly draft: ConditionDraft;
  readonly registered: boolean;
  readonly onChange: (draft: ConditionDraft) => void;
}) => {
  const { t } = useTranslation('profile');
  const said = useSaid('profile');
  const kind = valueKindOf(rule, draft.operator);
  const unit = rule?.limits ? ` (${said('unit', rule.limits.unit)})` : '';
  const choices = (rule?.choices ?? [])
    .map((choice) => ({ code: choice.code, label: labelOf(choice) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'cs'));
  const set = (change: Partial<ConditionDraft>): void => onChange({ ...draft, ...change });
  const number = (name: 'number' | 'from' | 'to' | 'dueDays', label: string) => (
    <TextField
      label={label}
      inputMode="numeric"
      maxLength={6}
      value={draft[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <div className="stack">
      {(rule?.operators.length ?? 0) > 1 ? (
        <SelectField
          label={t('condition.operator')}
          value={draft.operator}
          onChange={(event) => set({ operator: event.target.value })}
        >
          {rule?.operators.map(({ operator }) => (
            <option key={operator} value={operator}>
              {said('operator', operator)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {kind === 'number' ? number('number', `${t('condition.number')}${unit}`) : null}
      {kind === 'range' ? (
        <div className="grid">
          {number('from', `${t('condition.from')}${unit}`)}
          {number('to', `${t('condition.to')}${unit}`)}
        </div>
      ) : null}
      {kind === 'choices' ? (
        <fieldset className="field-choices">
          <legend>{t('condition.choices')}</legend>
          <div className="profile-checks">
            {choices.map(({ code, label }) => (
              <CheckField
                key={code}
                label={label}
                checked={draft.choices.includes(code)}
                onChange={(event) =>
                  set({
                    choices: event.target.checked
                      ? [...draft.choices, code]
                      : draft.choices.filter((one) => one !== code),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <div className="grid">
        <SelectField
          label={t('condition.due')}
          value={draft.due}
          onChange={(event) => set({ due: event.target.value })}
        >
          {dues.map((due) => (
            <option key={due} value={due}>
              {t(`due.${due}`)}
            </option>
          ))}
        </SelectField>
        {draft.due === 'within_days' ? number('dueDays', t('condition.dueDays')) : null}
        <SelectField
          label={t('condition.meetable')}
          value={draft.meetable}
          onChange={(event) => set({ meetable: event.target.value as ConditionDraft['meetable'] })}
        >
          <option value="">{t('condition.notSaid')}</option>
          <option value="yes">{t('condition.yes')}</option>
          <option value="no">{t('condition.no')}</option>
        </SelectField>
      </div>
      <CheckField
        label={t('condition.strict')}
        hint={t('condition.strictHint')}
        checked={draft.strict}
        onChange={(event) => set({ strict: event.target.checked })}
      />
      {draft.strict && registered && rule ? (
        rule.grounds.length > 0 ? (
          <SelectField
            label={t('condition.ground')}
            hint={t('condition.groundHint')}
            value={draft.ground}
            onChange={(event) => set({ ground: event.target.value })}
          >
            <option value="">{t('condition.noGround')}</option>
            {rule.grounds.map((ground) => (
              <option key={ground.code} value={ground.code}>
                {labelOf(ground)}
              </option>
            ))}
          </SelectField>
        ) : (
          <p>{t('condition.cannotRefuse')}</p>
        )
      ) : null}
      <AreaField
        label={t('condition.sentence')}
        hint={t('condition.sentenceHint')}
        rows={2}
        maxLength={300}
        value={draft.sentence}
        onChange={(event) => set({ sentence: event.target.value })}
      />
    </div>
  );
};

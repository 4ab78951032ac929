import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { CheckField, SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { LeaveGuard } from '../../parts/leave-guard';
import { useFocusWithin } from '../../parts/use-focus-within';
import { labelOf } from '../../words/label-of';
import { draftOf, indexOf, inputOf, moved, newDraft, type ConditionDraft } from './condition-draft';
import { ConditionItem } from './condition-item';
import { ruleOf, type ConditionRule } from './condition-rule';
import { ConditionsPreview } from './conditions-preview';
import { SetConditionsDocument, type ProfileServiceFragment } from './profile.documents';
import { SaveRow } from './save-row';

/** The list of conditions being written, and beside it how others will read it. */
export const ConditionsEditor = ({
  service,
  rules,
  isSaved,
  onSaved,
}: {
  readonly service: ProfileServiceFragment;
  readonly rules: readonly ConditionRule[];
  readonly isSaved: boolean;
  readonly onSaved: (isSaved: boolean) => void;
}) => {
  const { t } = useTranslation('profile');
  const [drafts, setDrafts] = useState<readonly ConditionDraft[]>(() => service.conditions.map(draftOf));
  const [isPublished, setPublished] = useState(service.conditionsPublished);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [code, setCode] = useState('age');
  const [removed, setRemoved] = useState(0);
  const [isChanged, setChanged] = useState(false);
  const adding = useFocusWithin(removed);
  const { run, isRunning, refusal, failure, forget } = useCommand(SetConditionsDocument);
  const wrongOf = (index: number): readonly string[] =>
    (refusal?.fields ?? []).flatMap(({ path, message }) => (indexOf(path) === index && message ? [message] : []));

  // What is wrong with a condition stands at it.
  const shown =
    refusal?.fields?.every(({ path }) => indexOf(path) !== null) && refusal.fields.length > 0
      ? { __typename: refusal.__typename, code: refusal.code, message: t('condition.wrong') }
      : refusal;

  const touch = (): void => {
    onSaved(false);
    setChanged(true);
  };
  const change = (next: readonly ConditionDraft[]): void => {
    touch();
    if (refusal) forget();
    setDrafts(next);
  };
  const add = (): void => {
    const rule = ruleOf(rules, code);
    if (!rule) return;
    const draft = newDraft(rule, crypto.randomUUID(), service.registered);
    change([...drafts, draft]);
    setOpenKey(draft.key);
  };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const made = await run({
      input: {
        serviceId: service.id,
        version: service.version,
        published: isPublished,
        conditions: drafts.map((draft) => inputOf(draft, ruleOf(rules, draft.code))),
      },
    });
    if (made) setChanged(false);
    onSaved(made !== null);
  };

  return (
    <div className="profile-beside">
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <LeaveGuard when={isChanged && !isRunning} />
        <ol className="plain-list stack-s">
          {drafts.map((draft, index) => (
            <li key={draft.key}>
              <ConditionItem
                draft={draft}
                rule={ruleOf(rules, draft.code)}
                registered={service.registered}
                isOpen={openKey === draft.key || wrongOf(index).length > 0}
                wrong={wrongOf(index)}
                onToggle={() => setOpenKey(openKey === draft.key ? null : draft.key)}
                onChange={(next) => change(drafts.map((one) => (one.key === next.key ? next : one)))}
                onRemove={() => {
                  change(drafts.filter(({ key }) => key !== draft.key));
                  setRemoved(removed + 1);
                }}
                onMove={(by) => change(moved(drafts, index, by))}
                isFirst={index === 0}
                isLast={index === drafts.length - 1}
              />
            </li>
          ))}
        </ol>
        {drafts.length === 0 ? <p>{t('condition.none')}</p> : null}
        <div ref={adding} tabIndex={-1} className="panel stack-s">
          <SelectField label={t('condition.add')} value={code} onChange={(event) => setCode(event.target.value)}>
            {rules.map((rule) => (
              <option key={rule.code.code} value={rule.code.code}>
                {labelOf(rule.code)}
              </option>
            ))}
          </SelectField>
          <p>
            <Button onClick={add}>{t('condition.addDo')}</Button>
          </p>
        </div>
        <CheckField
          label={t('condition.published')}
          hint={t('condition.publishedHint')}
          checked={isPublished}
          onChange={(event) => {
            touch();
            setPublished(event.target.checked);
          }}
        />
        <SaveRow
          isRunning={isRunning}
          isSaved={isSaved}
          refusal={shown}
          failure={failure}
          label={t('condition.save')}
        />
      </form>
      <ConditionsPreview drafts={drafts} rules={rules} isPublished={isPublished} />
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { Message } from '../../parts/message';
import { Tag } from '../../parts/tag';
import { useLabels } from '../../words/use-labels';
import type { ConditionDraft } from './condition-draft';
import { ConditionFields } from './condition-fields';
import type { ConditionRule } from './condition-rule';

/** One condition of the list: its sentence, or its fields while it is being written. */
export const ConditionItem = ({
  draft,
  rule,
  registered,
  isOpen,
  wrong,
  onToggle,
  onChange,
  onRemove,
  onMove,
  isFirst,
  isLast,
}: {
  readonly draft: ConditionDraft;
  readonly rule: ConditionRule | undefined;
  readonly registered: boolean;
  readonly isOpen: boolean;
  readonly wrong: readonly string[];
  readonly onToggle: () => void;
  readonly onChange: (draft: ConditionDraft) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) => {
  const { t } = useTranslation('profile');
  const name = useLabels().of('condition_code', draft.code);
  return (
    <div className="panel stack-s" role="group" aria-label={name}>
      <div className="row">
        <strong>{name}</strong>
        <Tag tone={draft.strict ? 'note' : 'plain'}>
          {t(draft.strict ? 'condition.strictTag' : 'condition.wishTag')}
        </Tag>
      </div>
      {isOpen ? null : <p lang="cs">{draft.sentence}</p>}
      {wrong.length > 0 ? (
        <Message tone="bad">
          <ul>
            {wrong.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Message>
      ) : null}
      {isOpen ? <ConditionFields draft={draft} rule={rule} registered={registered} onChange={onChange} /> : null}
      <div className="row">
        <Button size="s" aria-expanded={isOpen} onClick={onToggle}>
          <ActOn act={t(isOpen ? 'condition.done' : 'condition.edit')} what={name} />
        </Button>
        <Button look="quiet" size="s" aria-disabled={isFirst} onClick={() => onMove(-1)}>
          <ActOn act={t('condition.up')} what={name} />
        </Button>
        <Button look="quiet" size="s" aria-disabled={isLast} onClick={() => onMove(1)}>
          <ActOn act={t('condition.down')} what={name} />
        </Button>
        <Button look="danger" size="s" onClick={onRemove}>
          <ActOn act={t('condition.remove')} what={name} />
        </Button>
      </div>
    </div>
  );
};

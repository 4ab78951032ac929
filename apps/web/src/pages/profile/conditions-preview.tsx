import { useTranslation } from 'react-i18next';
import { Written } from '../../parts/written';
import type { ConditionDraft } from './condition-draft';
import { ruleOf, type ConditionRule } from './condition-rule';

/** How others will read the conditions, while they are written. */
export const ConditionsPreview = ({
  drafts,
  rules,
  isPublished,
}: {
  readonly rules: readonly ConditionRule[];
  readonly drafts: readonly ConditionDraft[];
  readonly isPublished: boolean;
}) => {
  const { t } = useTranslation('profile');
  const dueInWords = ({ due, dueDays }: ConditionDraft): string => {
    if (due === 'within_days') return t('due.inDays', { days: dueDays || '…' });
    return due === 'before_release' || due === 'on_admission' ? t(`due.${due}`) : t('due.before_request');
  };
  const rows = (strict: boolean) => {
    const shown = drafts.filter((draft) => draft.strict === strict);
    if (shown.length === 0) return null;
    return (
      <>
        <h3>{t(strict ? 'preview.must' : 'preview.wish')}</h3>
        <ul>
          {shown.map((draft) => (
            <li key={draft.key}>
              {draft.sentence.trim() ? <Written>{draft.sentence.trim()}</Written> : <em>{t('preview.noSentence')}</em>}
              <div className="quiet small">
                {dueInWords(draft)}.{ruleOf(rules, draft.code)?.revealing ? ` ${t('preview.revealing')}` : ''}
              </div>
            </li>
          ))}
        </ul>
      </>
    );
  };
  return (
    <aside className="panel stack-s profile-preview" aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <p className="quiet small">{t(isPublished ? 'preview.complete' : 'preview.incomplete')}</p>
      {drafts.length === 0 ? <p>{t(isPublished ? 'preview.noConditions' : 'preview.unknown')}</p> : null}
      {rows(true)}
      {rows(false)}
    </aside>
  );
};

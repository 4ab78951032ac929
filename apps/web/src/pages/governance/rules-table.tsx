import { useTranslation } from 'react-i18next';
import { Scrolls } from '../../parts/scrolls';
import { labelOf } from '../../words/label-of';
import type { RuleShownFragment } from './matrix.documents';
import { gridOf } from './rule-grid';
import { RuleTags } from './rule-tags';
import './rules.css';

/** Who may pass to whom: from down, to across. */
export const RulesTable = ({ rules }: { readonly rules: readonly RuleShownFragment[] }) => {
  const { t } = useTranslation('governance');
  const { kinds, at } = gridOf<RuleShownFragment['sender'], RuleShownFragment>(rules);
  return (
    <Scrolls label={t('rules.table')}>
      <table className="data rules-table">
        <caption className="only-read">{t('rules.table')}</caption>
        <thead>
          <tr>
            <td>{t('rules.from')}</td>
            {kinds.map((kind) => (
              <th key={kind.code} scope="col">
                {labelOf(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((sender) => (
            <tr key={sender.code}>
              <th scope="row">{labelOf(sender)}</th>
              {kinds.map((recipient) => {
                const rule = at(sender, recipient);
                return (
                  <td key={recipient.code}>
                    {rule ? (
                      <div className="stack-s">
                        <a href={`#rule-${rule.id}`}>
                          {labelOf(rule.agreement)}
                          {rule.waiver ? ` ${t('rules.waiver')}` : ''}
                        </a>
                        <RuleTags rule={rule} />
                      </div>
                    ) : (
                      <span className="quiet">{t('rules.noRule')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
};

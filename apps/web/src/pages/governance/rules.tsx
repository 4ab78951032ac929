import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { PagedList } from '../../parts/paged-list';
import { MatrixChangesDocument, MatrixDocument, type RuleShownFragment } from './matrix.documents';
import { RuleCard } from './rule-card';
import { RulesTable } from './rules-table';

type Acts = (rule: RuleShownFragment) => ReactNode;

/** Changes of the rules that somebody proposed. `acts` says what the reader may do with each. */
export const ProposedRules = ({ acts }: { readonly acts: Acts }) => {
  const { t } = useTranslation('governance');
  const pages = usePages(MatrixChangesDocument, {}, ({ matrixChanges }) => matrixChanges);
  return (
    <section className="stack" aria-label={t('rules.changes')}>
      <h2>{t('rules.changes')}</h2>
      <p className="quiet">{t('rules.changesText')}</p>
      <PagedList pages={pages} empty={<Empty title={t('rules.changesEmpty')} />}>
        {(rules) =>
          rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule}>
              {acts(rule)}
            </RuleCard>
          ))
        }
      </PagedList>
    </section>
  );
};

/** The rules as they hold, in a table and each with its notes. */
export const RulesInForce = ({ acts }: { readonly acts: Acts }) => {
  const { t } = useTranslation('governance');
  const pages = usePages(MatrixDocument, {}, ({ disclosureMatrix }) => disclosureMatrix);
  return (
    <PagedList pages={pages} empty={<Empty title={t('rules.noRule')} />}>
      {(rules) => (
        <div className="stack-l">
          <RulesTable rules={rules} />
          <p className="no-print">
            <Button size="s" onClick={() => window.print()}>
              {t('rules.print')}
            </Button>
          </p>
          <section className="stack" aria-label={t('rules.detail')}>
            <h2>{t('rules.detail')}</h2>
            {rules.map((rule) => (
              <RuleCard key={rule.id} rule={rule}>
                {acts(rule)}
              </RuleCard>
            ))}
          </section>
        </div>
      )}
    </PagedList>
  );
};

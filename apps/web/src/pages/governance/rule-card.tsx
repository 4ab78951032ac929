import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../parts/fact-list';
import { ago } from '../../words/ago';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { language } from '../../words/words';
import type { RuleShownFragment } from './matrix.documents';
import { RuleTags } from './rule-tags';
import { useRuleName } from './rule-words';

/** One rule with its legal notes. `children` are what the reader may do with it. */
export const RuleCard = ({ rule, children }: { readonly rule: RuleShownFragment; readonly children?: ReactNode }) => {
  const { t } = useTranslation('governance');
  const name = useRuleName()(rule);
  const { legalBasis, note, regime, agreement, waiver, art9, art10, review, reason, proposedAt } = rule;
  const of = language();
  return (
    <article id={`rule-${rule.id}`} className="panel stack rule" aria-label={name}>
      <h3>{name}</h3>
      <RuleTags rule={rule} />
      <FactList
        facts={[
          [t('rules.because'), reason],
          [t('rules.basis'), legalBasis[of]],
          [t('rules.regime'), labelOf(regime)],
          [t('rules.agreement'), `${labelOf(agreement)}${waiver ? ` ${t('rules.waiver')}` : ''}`],
          [t('rules.art9'), art9 ? labelOf(art9) : t('rules.art9none')],
          // Under the directive there is no such ground; under the GDPR its absence closes the way.
          [t('rules.art10'), art10 ? labelOf(art10) : regime.code === 'gdpr' ? t('rules.art10none') : null],
          [t('rules.noteOf'), note[of]],
          [
            t('rules.review'),
            review &&
              [t('rules.reviewLine', { day: dayInWords(review.reviewedOn), who: review.reviewer }), review.note]
                .filter(Boolean)
                .join('. '),
          ],
        ]}
      />
      {proposedAt ? (
        <p className="quiet small">{t('rules.proposed', { when: ago(proposedAt, new Date(), of) })}</p>
      ) : null}
      {children ? <div className="row no-print">{children}</div> : null}
    </article>
  );
};

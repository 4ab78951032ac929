import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../../frame/only-for';
import { PageTitle } from '../../parts/page-title';
import { GovernanceNav } from './governance-nav';
import { ProposeChange } from './propose-change';
import { RecordReview } from './record-review';
import { ProposedRules, RulesInForce } from './rules';

/** The rules of disclosure for the coordinator: legal notes, reviews, proposals. */
export const Page = () => {
  const { t } = useTranslation('governance');
  return (
    <OnlyFor permission="matrix.legal">
      <PageTitle title={t('rules.title')} />
      <GovernanceNav />
      <p className="text">{t('rules.lead')}</p>
      <RulesInForce
        acts={(rule) => (
          <>
            <RecordReview rule={rule} />
            <ProposeChange rule={rule} />
          </>
        )}
      />
      <ProposedRules acts={(rule) => <RecordReview rule={rule} />} />
    </OnlyFor>
  );
};

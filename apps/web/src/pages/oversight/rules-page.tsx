import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../../frame/only-for';
import { PageTitle } from '../../parts/page-title';
import { ProposedRules, RulesInForce } from '../governance/rules';
import { ApproveRule } from './approve-rule';
import { OversightNav } from './oversight-nav';

/** Changes of the rules to approve, and the rules as they hold. */
export const Page = () => {
  const { t } = useTranslation('oversight');
  return (
    <OnlyFor permission="matrix.approve">
      <PageTitle title={t('rules.title')} />
      <OversightNav />
      <p className="text">{t('rules.lead')}</p>
      <ProposedRules acts={(rule) => <ApproveRule rule={rule} />} />
      <RulesInForce acts={() => null} />
    </OnlyFor>
  );
};

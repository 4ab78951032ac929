import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command';
import { SureButton } from '../../parts/sure-button';
import { ApproveMatrixDocument, type RuleShownFragment } from '../governance/matrix.documents';
import { useRuleName } from '../governance/rule-words';

/** Takes a reviewed rule over for the own institution, or says why that cannot be done. */
export const ApproveRule = ({ rule }: { readonly rule: RuleShownFragment }) => {
  const { t } = useTranslation('oversight');
  const name = useRuleName()(rule);
  const command = useCommand(ApproveMatrixDocument);
  if (rule.approved) return <span>{t('rules.done')}</span>;
  if (!rule.reviewed) {
    return <span className="quiet">{t(rule.review?.agrees === false ? 'rules.against' : 'rules.wait')}</span>;
  }
  return (
    <SureButton
      button={t('rules.approve')}
      of={name}
      title={t('rules.sure', { rule: name })}
      command={command}
      run={async () => (await command.run({ input: { cellId: rule.id } })) !== null}
    >
      <p>{t('rules.follows')}</p>
    </SureButton>
  );
};

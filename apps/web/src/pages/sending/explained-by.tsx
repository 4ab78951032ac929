import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { ColleaguesDocument } from './form.documents';

/** Asks who explained the form, where the reader has colleagues: empty is the reader. */
export const ExplainedBy = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (membershipId: string) => void;
}) => {
  const { t } = useTranslation('sending');
  const { data } = useReading(ColleaguesDocument, {});
  const others = (data?.colleagues.edges ?? []).filter(({ node }) => node.membershipId !== data?.me?.current?.id);
  if (others.length === 0) return null;
  return (
    <SelectField
      label={t('form.explained')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{t('form.explainedByYou')}</option>
      {others.map(({ node }) => (
        <option key={node.membershipId} value={node.membershipId} lang={node.displayName ? 'cs' : undefined}>
          {node.displayName ?? t('form.colleague')}
        </option>
      ))}
    </SelectField>
  );
};

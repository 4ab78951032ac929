import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { Message } from '../../parts/message';
import { ToSettleDocument } from './profile.documents';

/** That something waits for a decision, where something does. */
export const ToSettleNote = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const { data } = useReading(ToSettleDocument, { organisationId });
  const count = (data?.registerConflicts.edges.length ?? 0) + (data?.errorReports.edges.length ?? 0);
  if (count === 0) return null;
  return (
    <Message tone="careful">
      <p>
        {t('settle.waits', { count })} <Link to="/profil/hlaseni">{t('settle.open')}</Link>
      </p>
    </Message>
  );
};

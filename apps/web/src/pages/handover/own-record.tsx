import { useTranslation } from 'react-i18next';
import { IdentityCheckedFile } from '../../parts/identity-checked-file';
import type { Opened } from './use-handover';

/** What the recipient wrote down itself, for the client who asks for it: nobody else holds it. */
export const OwnRecord = ({ handover: { id, side } }: { readonly handover: Pick<Opened, 'id' | 'side'> }) => {
  const { t } = useTranslation('handover');
  if (side !== 'provider') return null;
  return (
    <section className="panel stack-s no-print" aria-labelledby="own-record">
      <h2 id="own-record">{t('ownRecord.title')}</h2>
      <p>{t('ownRecord.text')}</p>
      <p className="row">
        <IdentityCheckedFile address={`/papers/export-received/${id}`} label={t('ownRecord.file')} />
      </p>
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { SubNav } from '../../parts/sub-nav';

/** Between the pages of the auditor. */
export const OversightNav = () => {
  const { t } = useTranslation('oversight');
  return (
    <SubNav
      label={t('nav.label')}
      links={[
        { to: '/dohled', label: t('nav.disclosures') },
        { to: '/dohled/ukony', label: t('nav.acts') },
        { to: '/dohled/pravidla', label: t('nav.rules') },
        { to: '/dohled/zaznam', label: t('nav.record') },
      ]}
    />
  );
};

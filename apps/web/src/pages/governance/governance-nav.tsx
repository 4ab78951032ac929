import { useTranslation } from 'react-i18next';
import { SubNav } from '../../parts/sub-nav';

/** Between the pages of the coordinator. */
export const GovernanceNav = () => {
  const { t } = useTranslation('governance');
  return (
    <SubNav
      label={t('nav.label')}
      links={[
        { to: '/sprava', label: t('nav.waiting') },
        { to: '/sprava/organizace', label: t('nav.organisations') },
        { to: '/sprava/profily', label: t('nav.profiles') },
        { to: '/sprava/rozpory', label: t('nav.conflicts') },
        { to: '/sprava/konce', label: t('nav.endings') },
        { to: '/sprava/importy', label: t('nav.imports') },
        { to: '/sprava/pravidla', label: t('nav.rules') },
      ]}
    />
  );
};

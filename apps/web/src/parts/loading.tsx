import { useTranslation } from 'react-i18next';
import './loading.css';

/** Something is on its way. Shown after a moment only, so that quick answers do not flicker. */
export const Loading = ({ label }: { readonly label?: string }) => {
  const { t } = useTranslation('frame');
  return (
    <p className="loading" role="status">
      <span className="loading-sign" aria-hidden="true" />
      {label ?? t('loading')}…
    </p>
  );
};

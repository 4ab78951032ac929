import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Below every page: what this is, help in a crisis, the ways that need no account. */
export const Footer = () => {
  const { t } = useTranslation('frame');
  return (
    <footer className="footer">
      <div className="width stack-s small">
        <p className="text">{t('footer.about')}</p>
        <p className="text">{t('footer.crisis')}</p>
        <ul className="plain-list row">
          <li>
            <Link to="/souhlas-a-udaje">{t('nav.consent')}</Link>
          </li>
          <li>
            <Link to="/odvolani">{t('nav.withdraw')}</Link>
          </li>
          <li>
            <Link to="/zapsat">{t('footer.list')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
};

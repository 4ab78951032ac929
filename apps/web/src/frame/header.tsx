import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../parts/button';
import { useEscape } from '../parts/use-escape';
import { language, speak } from '../words/words';
import { AccountMenu } from './account-menu';
import { menuOf } from './menu';
import { useSession } from './session';

/** Name of the house, way in and out, language, main menu. */
export const Header = () => {
  const { t } = useTranslation('frame');
  const session = useSession();
  const queries = useQueryClient();
  const { pathname, search } = useLocation();
  // On a phone the menu is closed until asked for, and closes by going somewhere.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  useEscape(() => {
    if (openAt !== pathname) return;
    setOpenAt(null);
    toggle.current?.focus();
  });
  const other = language() === 'cs' ? 'en' : 'cs';
  return (
    <header className="header">
      <div className="width header-line">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width="32" height="32" fetchPriority="low" />
          <span>{t('brand')}</span>
        </Link>
        <div className="header-end">
          <Button
            look="quiet"
            size="s"
            lang={other}
            onClick={() => void speak(other).then(() => queries.invalidateQueries())}
          >
            {t('otherLanguage')}
          </Button>
          {session.me ? (
            <AccountMenu />
          ) : (
            <a href={`/auth/login?return=${encodeURIComponent(pathname === '/' ? '/prace' : pathname + search)}`}>
              {t('logIn')}
            </a>
          )}
        </div>
      </div>
      <nav className="nav" aria-label={t('menu')} data-open={openAt === pathname}>
        <div className="width">
          <button
            ref={toggle}
            type="button"
            className="nav-toggle"
            aria-expanded={openAt === pathname}
            onClick={() => setOpenAt(openAt === pathname ? null : pathname)}
          >
            ☰ {t('openMenu')}
          </button>
          <ul>
            {menuOf(session).map(({ to, label }) => (
              <li key={to}>
                <NavLink to={to} end={to.split('/').length === 2 && (to === '/sprava' || to === '/dohled')}>
                  {t(`nav.${label}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
};

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../api/use-command';
import { Button } from '../parts/button';
import { Outcome } from '../parts/outcome';
import { useEscape } from '../parts/use-escape';
import { Written } from '../parts/written';
import { logOut } from './leaving';
import { useSession } from './session';
import { SwitchMembershipDocument } from './session.documents';

/** Whom one acts for, the other organisations one may act for, the way out. */
export const AccountMenu = () => {
  const { t } = useTranslation('frame');
  const { me, organisation } = useSession();
  const { run, refusal, failure, isRunning } = useCommand(SwitchMembershipDocument, { quiet: true });
  const menu = useRef<HTMLDetailsElement>(null);
  useEscape(() => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  });
  if (!me) return null;
  const others = me.memberships.filter(({ id }) => id !== me.current?.id);
  const nameOf = (organisationId: string): string =>
    me.organisations.find(({ id }) => id === organisationId)?.name ?? '';
  const switchTo = async (membershipId: string): Promise<void> => {
    // Another organisation sees other things: nothing read for the one before may stay.
    if (await run({ input: { membershipId } })) window.location.assign('/prace');
  };
  return (
    <details className="account" ref={menu}>
      <summary aria-label={`${t('account')}: ${organisation?.name ?? me.displayName ?? ''}`}>
        {organisation?.name || me.displayName ? (
          <Written>{organisation?.name ?? me.displayName}</Written>
        ) : (
          t('account')
        )}
      </summary>
      <div className="account-menu stack">
        <div>
          <div>
            <strong lang="cs">{me.displayName}</strong>
          </div>
          {me.current ? <div className="quiet small">{t(`role.${me.current.role}`)}</div> : null}
        </div>
        {others.length > 0 ? (
          <div className="stack-s">
            <div className="quiet small">{t('actAsOther')}</div>
            {others.map(({ id, organisationId, role }) => (
              <Button key={id} size="s" disabled={isRunning} onClick={() => void switchTo(id)}>
                <Written>{nameOf(organisationId)}</Written> ({t(`role.${role}`)})
              </Button>
            ))}
            <Outcome refusal={refusal} failure={failure} />
          </div>
        ) : null}
        <Link to="/nastaveni">{t('settings')}</Link>
        <Button size="s" onClick={logOut}>
          {t('logOut')}
        </Button>
      </div>
    </details>
  );
};

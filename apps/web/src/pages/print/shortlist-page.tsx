import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActOn } from '../../parts/act-on';
import { Button, ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { labelOf } from '../../words/label-of';
import { ShareLink } from '../service/share-link';
import './print.css';
import { ContactsLine } from './contacts-line';
import { keepShortlist, sharedAddress, useShortlist } from './shortlist';
import { useChosen } from './use-chosen';

/** Services somebody picked: to print, to send to somebody, to carry in a pocket. */
export const Page = () => {
  const { t } = useTranslation('print');
  const { toggle } = useShortlist();
  const { ids, isShared, suffix, services, isPending, gone, failure, again } = useChosen();
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const clear = (): void => {
    setCleared(ids);
    keepShortlist([]);
  };
  return (
    <div className="stack">
      <PageTitle title={isShared ? t('list.shared') : t('list.title')} />
      <p className="quiet">{isShared ? t('list.sharedText') : t('list.text')}</p>
      {ids.length === 0 ? (
        <Empty title={cleared.length > 0 ? t('list.cleared') : t('list.empty')}>
          <p>{t('list.emptyText')}</p>
          <p className="row">
            {cleared.length > 0 ? <Button onClick={() => keepShortlist(cleared)}>{t('list.undo')}</Button> : null}
            <Link to="/hledani">{t('list.search')}</Link>
          </p>
        </Empty>
      ) : (
        <div className="row">
          {isShared ? (
            <Button look="main" size="s" onClick={() => keepShortlist(ids)}>
              {t('list.keep')}
            </Button>
          ) : null}
          <ButtonLink size="s" to={`/vyber/tisk${suffix}`}>
            {t('list.sheet')}
          </ButtonLink>
          <ButtonLink size="s" to={`/vyber/karticka${suffix}`}>
            {t('list.pocket')}
          </ButtonLink>
          <ShareLink path={sharedAddress(ids)} />
          {isShared ? null : (
            <Button size="s" look="quiet" onClick={clear}>
              {t('list.clear')}
            </Button>
          )}
        </div>
      )}
      {failure ? <FailureNote failure={failure} again={again} /> : null}
      {gone.map((id) => (
        <Message key={id} tone="careful">
          <p>{t('list.gone')}</p>
          {isShared ? null : (
            <p>
              <Button size="s" onClick={() => toggle(id)}>
                {t('list.remove')}
              </Button>
            </p>
          )}
        </Message>
      ))}
      <ul className="plain-list stack-s">
        {services.map((service) => {
          const { id, name, kinds, organisation } = service;
          return (
            <li key={id} className="panel row-top">
              <div className="stack-s">
                <div>
                  <Link to={`/sluzba/${id}`}>
                    <strong lang="cs">{name}</strong>
                  </Link>
                  <div className="quiet">
                    {kinds.map(labelOf).join(', ')} · <Written>{organisation.name}</Written>
                  </div>
                </div>
                <ContactsLine service={service} />
              </div>
              {isShared ? null : (
                <Button size="s" look="quiet" onClick={() => toggle(id)}>
                  <ActOn act={t('list.remove')} what={name} />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {isPending ? <Loading /> : null}
    </div>
  );
};

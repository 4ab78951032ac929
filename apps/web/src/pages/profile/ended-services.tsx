import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { MoreButton } from '../../parts/more-button';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { EndedServicesDocument } from './profile.documents';

/** Services that are in no list any more; nothing where there is none. */
export const EndedServices = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const pages = usePages(EndedServicesDocument, { organisationId }, (answer) => answer.endedServices);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.nodes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="ended">
      <h2 id="ended">{t('ended.title')}</h2>
      <ul className="plain-list stack-s">
        {pages.nodes.map(({ service, endedOn, byOwner, successor }) => (
          <li key={service.id}>
            <div className="panel stack-s">
              <h3>
                <Link to={`/profil/sluzby/${service.id}/konec`}>
                  <Written>{service.name}</Written>
                </Link>
              </h3>
              <p className="quiet">
                {t('ended.since', { day: dayInWords(endedOn) })} {t(byOwner ? 'ended.own' : 'ended.register')}
              </p>
              {successor ? (
                <p>
                  {t('ended.successor')}{' '}
                  <Link to={`/sluzba/${successor.id}`}>
                    <Written>{successor.name}</Written>
                  </Link>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} />
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import type { BoardUnitFragment } from '../places/places.documents';
import '../places/places.css';
import { UnitCard } from '../places/unit-card';
import { LinkFailure } from './link-failure';
import { PlacesByLinkDocument } from './links.documents';
import { useLinkActs } from './use-link-acts';
import { useLinkToken } from './use-link-token';

const Unit = ({ token, unit }: { readonly token: string; readonly unit: BoardUnitFragment }) => (
  <UnitCard unit={unit} acts={useLinkActs(token, unit.id)} />
);

const askedAgain = 60_000;

/** Free places of a service for the holder of a link: one screen of a phone, no login. */
export const Page = () => {
  const { t } = useTranslation('links');
  const token = useLinkToken();
  const { data, error, refetch } = useReading(
    PlacesByLinkDocument,
    { token },
    { when: token !== '', every: askedAgain },
  );
  const found = data?.placesByLink;
  const title = t('places.title');
  if (token === '' || (error && !found)) {
    return (
      <>
        <PageTitle title={title} />
        <LinkFailure failure={token === '' ? null : error} again={() => void refetch()}>
          <p>{t('places.whatNow')}</p>
          <p>
            <a href="/auth/login?return=%2Fmista">{t('places.logIn')}</a>
          </p>
        </LinkFailure>
      </>
    );
  }
  return (
    <>
      <PageTitle title={title} />
      {found ? (
        <div className="stack board">
          <h2 lang="cs">{found.serviceName}</h2>
          <p className="quiet">
            <Written>{found.organisationName}</Written>
            <br />
            {t('worksUntil', { day: dayInWords(found.linkValidUntil.slice(0, 10)) })}
          </p>
          {found.units.length > 0 ? (
            <ul className="plain-list units">
              {found.units.map((unit) => (
                <li key={unit.id}>
                  <Unit token={token} unit={unit} />
                </li>
              ))}
            </ul>
          ) : (
            <Empty title={t('places.none')} />
          )}
        </div>
      ) : (
        <Loading />
      )}
    </>
  );
};

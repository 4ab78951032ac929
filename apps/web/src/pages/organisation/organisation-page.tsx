import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { Tag } from '../../parts/tag';
import { Written } from '../../parts/written';
import { dayInWords, today } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { Accreditations } from '../service/accreditations';
import { Contacts } from '../service/contacts';
import '../service/service.css';
import { OrganisationFacts, OrganisationTrust } from './organisation-facts';
import { OrganisationServices } from './organisation-services';
import { OrganisationDocument, type OrganisationQuery } from './organisation.documents';

const Whole = ({ organisation }: OrganisationQuery) => {
  const { t } = useTranslation('organisation');
  const { id, name, kind, description, demoNote, suspendedReason, prisonCode, contacts, accreditations } = organisation;
  const { endedOn } = organisation;
  return (
    <div className="stack-l">
      <div className="stack-s">
        <PageTitle title={name}>
          <Written>{name}</Written>
        </PageTitle>
        <p>
          {labelOf(kind)} {demoNote ? <Tag>{t('demo')}</Tag> : null}
        </p>
        {prisonCode ? (
          <p>
            <Link to={`/veznice/${prisonCode}`}>{t('asPrison')}</Link>
          </p>
        ) : null}
        {endedOn ? (
          <Message tone="careful">
            <p>{t(endedOn > today() ? 'end.endsOn' : 'end.ended', { day: dayInWords(endedOn) })}</p>
          </Message>
        ) : null}
        {suspendedReason ? (
          <Message tone="careful">
            <p>
              {t('suspended')} <Written>{suspendedReason}</Written>
            </p>
          </Message>
        ) : null}
      </div>
      <div className="service-layout">
        <div className="stack">
          {description ? (
            <p className="service-lead" lang="cs">
              {description}
            </p>
          ) : null}
          <OrganisationServices id={id} />
        </div>
        <div className="stack">
          <section className="panel stack-s" aria-labelledby="contacts">
            <h2 id="contacts">{t('contacts')}</h2>
            <Contacts contacts={contacts} />
          </section>
          <section className="panel stack-s" aria-labelledby="facts">
            <h2 id="facts">{t('facts.title')}</h2>
            <OrganisationFacts organisation={organisation} />
          </section>
          <section className="panel stack-s" aria-labelledby="trust">
            <h2 id="trust">{t('trust.title')}</h2>
            <OrganisationTrust organisation={organisation} />
            <Accreditations accreditations={accreditations} />
            {demoNote ? (
              <p className="quiet small" lang="cs">
                {demoNote}
              </p>
            ) : null}
          </section>
        </div>
      </div>
    </div>
  );
};

/** An organisation: who it is, what it offers, how to reach it. */
export const Page = () => {
  const { t } = useTranslation('organisation');
  const { id = '' } = useParams();
  const { data, error, refetch } = useReading(OrganisationDocument, { id });
  if (data) return <Whole organisation={data.organisation} />;
  return (
    <>
      <PageTitle title={t('title')} />
      {error && error.code === 'NOT_FOUND' ? <Message tone="careful">{t('unknown')}</Message> : null}
      {error && error.code !== 'NOT_FOUND' ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {error ? null : <Loading />}
      <p>
        <Link to="/hledani">{t('toSearch')}</Link>
      </p>
    </>
  );
};

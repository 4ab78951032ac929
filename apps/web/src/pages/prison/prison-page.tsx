import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useReading } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { Contacts } from '../service/contacts';
import { CooperationStating } from './cooperation-stating';
import '../service/service.css';
import './prison.css';
import { PrisonDocument, type PrisonQuery } from './prison.documents';
import { PrisonFacts } from './prison-facts';
import { WorkingHere } from './working-here';

/** Where the Prison Service publishes the contacts of its prisons. */
const serviceWeb = 'https://www.vscr.cz/organizacni-jednotky';

const states = ['yes', 'no', 'from_date'] as const;

const Cooperation = ({ prison }: PrisonQuery) => {
  const { t } = useTranslation('prison');
  const { acceptsCooperation, acceptsCooperationFrom: from, cooperationHow: how, contacts } = prison;
  const state = states.find((one) => one === acceptsCooperation) ?? 'unknown';
  return (
    <section className="panel stack-s" aria-labelledby="begin">
      <h2 id="begin">{t('begin.title')}</h2>
      <p>{t(`begin.${state}`, { day: from ? dayInWords(from) : '' })}</p>
      {how ? (
        <p className="prison-words">
          <Written>{how}</Written>
        </p>
      ) : null}
      <ol>
        <li>{contacts.length > 0 ? t('begin.stepContact') : t('begin.stepNoContact')}</li>
        <li>{t('begin.stepOffer')}</li>
        <li>
          {t('begin.stepList')} <Link to="/zapsat">{t('begin.list')}</Link>
        </li>
      </ol>
      <CooperationStating prison={prison} />
    </section>
  );
};

const Whole = ({ prison }: PrisonQuery) => {
  const { t } = useTranslation('prison');
  return (
    <div className="stack-l">
      <div className="stack-s">
        <PageTitle title={prison.name}>
          <Written>{prison.name}</Written>
        </PageTitle>
        <p>
          <Link to={`/hledani?veznice=${prison.code}`}>{t('search')}</Link>
        </p>
      </div>
      <div className="service-layout">
        <div className="stack">
          <WorkingHere code={prison.code} />
          <Cooperation prison={prison} />
        </div>
        <div className="stack">
          <section className="panel stack-s" aria-labelledby="contacts">
            <h2 id="contacts">{t('contacts')}</h2>
            {prison.contacts.length > 0 ? (
              <Contacts contacts={prison.contacts} />
            ) : (
              <p>
                {t('noContacts')} <a href={serviceWeb}>{t('serviceWeb')}</a>.
              </p>
            )}
          </section>
          <section className="panel stack-s" aria-labelledby="facts">
            <h2 id="facts">{t('facts.title')}</h2>
            <PrisonFacts prison={prison} />
          </section>
        </div>
      </div>
      <p>
        <Link to="/veznice">{t('all')}</Link>
      </p>
    </div>
  );
};

/** A prison: who comes there, and how an organisation begins. */
export const Page = () => {
  const { t } = useTranslation('prison');
  const { code = '' } = useParams();
  const { data, error, refetch } = useReading(PrisonDocument, { code });
  if (data) return <Whole prison={data.prison} />;
  return (
    <>
      <PageTitle title={t('title')} />
      {error && error.code === 'NOT_FOUND' ? <Message tone="careful">{t('unknown')}</Message> : null}
      {error && error.code !== 'NOT_FOUND' ? <FailureNote failure={error} again={() => void refetch()} /> : null}
      {error ? null : <Loading />}
      <p>
        <Link to="/veznice">{t('all')}</Link>
      </p>
    </>
  );
};

import { useTranslation } from 'react-i18next';
import { Conditions } from './conditions';
import { Contacts } from './contacts';
import { ForWhom } from './for-whom';
import { Hours } from './hours';
import { Places } from './places';
import { ServiceHead } from './service-head';
import { Trust } from './trust';
import type { WholeService } from './use-service';
import { Where } from './where';
import { WithService } from './with-service';
import { Programme, WorkFacts } from './work-facts';

const Whole = ({ service }: { readonly service: WholeService }) => {
  const { t } = useTranslation('service');
  const { summary, demoNote, programme, runs, contacts, facilities, forms } = service;
  return (
    <div className="stack-l">
      <ServiceHead service={service} />
      <div className="service-layout">
        <div className="stack">
          {summary ? (
            <p className="service-lead" lang="cs">
              {summary}
            </p>
          ) : null}
          <section className="panel stack-s" aria-labelledby="places">
            <h2 id="places">{t('places.title')}</h2>
            <Places {...service} />
          </section>
          <section className="panel stack-s" aria-labelledby="conditions">
            <h2 id="conditions">{t('conditions.title')}</h2>
            <Conditions {...service} />
          </section>
          <section className="panel stack-s" aria-labelledby="whom">
            <h2 id="whom">{t('forWhom.title')}</h2>
            <ForWhom service={service} />
          </section>
          <section className="panel stack-s" aria-labelledby="work">
            <h2 id="work">{t('work.title')}</h2>
            <WorkFacts service={service} />
          </section>
          <Programme programme={programme} runs={runs} />
        </div>
        <div className="stack">
          <section className="panel stack-s" aria-labelledby="contacts">
            <h2 id="contacts">{t('contacts.title')}</h2>
            <Contacts contacts={contacts} />
          </section>
          <section className="panel stack-s" aria-labelledby="where">
            <h2 id="where">{t('where.title')}</h2>
            <Where facilities={facilities} />
            <Hours forms={forms} />
          </section>
          <Trust service={service} />
          {demoNote ? (
            <section className="panel stack-s small" aria-labelledby="demo">
              <h2 id="demo">{t('demoTitle')}</h2>
              <p lang="cs">{demoNote}</p>
            </section>
          ) : null}
        </div>
      </div>
    </div>
  );
};

/** A service for professionals: everything its profile publishes. */
export const Page = () => <WithService>{(service) => <Whole service={service} />}</WithService>;

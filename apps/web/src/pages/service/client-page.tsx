import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../words/label-of';
import { useForWhom } from '../search/for-whom';
import { Contacts } from './contacts';
import { Hours } from './hours';
import { ServiceHead } from './service-head';
import type { WholeService } from './use-service';
import { Where } from './where';
import { WithService } from './with-service';

const Part = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section className="panel stack-s" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const Plain = ({ service }: { readonly service: WholeService }) => {
  const { t } = useTranslation('service');
  const { plainSummary, summary, cost, documents, conditions, contacts, facilities, forms, places, languages } =
    service;
  const people = useForWhom(service);
  // Providers write in Czech.
  const written = plainSummary ?? summary;
  const needed = conditions.filter(({ strict }) => strict);
  return (
    <div className="stack-l">
      <ServiceHead service={service} />
      <div className="stack plain">
        <Part id="help" title={t('plain.help')}>
          {written ? <p lang="cs">{written}</p> : <p>{t('plain.askThem')}</p>}
          {people ? <p>{t('plain.forWhom', { people })}</p> : null}
          {languages && languages.length > 0 ? (
            <p>{t('plain.languages', { languages: languages.map(labelOf).join(', ') })}</p>
          ) : null}
        </Part>
        <Part id="room" title={t('plain.room')}>
          <p>{places.sentence}</p>
        </Part>
        <Part
          id="call"
          title={
            contacts.some(({ audience, phone }) => audience === 'public' && phone)
              ? t('plain.call')
              : t('plain.contact')
          }
        >
          <Contacts contacts={contacts.filter(({ audience }) => audience === 'public')} />
        </Part>
        <Part id="way" title={t('plain.way')}>
          <Where facilities={facilities} />
        </Part>
        <Part id="open" title={t('plain.open')}>
          <Hours forms={forms} />
        </Part>
        <Part id="cost" title={t('plain.cost')}>
          {cost ? <p lang="cs">{cost}</p> : <p>{t('plain.askThem')}</p>}
        </Part>
        <Part id="bring" title={t('plain.bring')}>
          {documents.length > 0 ? (
            <ul>
              {documents.map((document) => (
                <li key={document} lang="cs">
                  {document}
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('plain.bringNothing')}</p>
          )}
        </Part>
        {needed.length > 0 ? (
          <Part id="rules" title={t('plain.rules')}>
            <ul>
              {needed.map(({ id, sentence }) => (
                <li key={id} lang="cs">
                  {sentence}
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
      </div>
    </div>
  );
};

/** A service for the people it is for: large and plain. */
export const Page = () => <WithService>{(service) => <Plain service={service} />}</WithService>;

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { KnownOrganisations } from './known-organisations';
import { ListingForm } from './listing-form';

/** An organisation that is not in the directory asks to be listed; one that is finds itself and takes its record over. */
export const Page = () => {
  const { t } = useTranslation('listing');
  const [days, setDays] = useState<number | null>(null);
  return (
    <>
      <PageTitle title={t('title')} />
      {days === null ? (
        <div className="stack-l">
          <section className="stack text" aria-labelledby="known">
            <h2 id="known">{t('known.title')}</h2>
            <p>{t('known.text')}</p>
            <KnownOrganisations />
          </section>
          <section className="stack text" aria-labelledby="ask">
            <h2 id="ask">{t('ask.title')}</h2>
            <p>{t('ask.text')}</p>
            <ListingForm onAsked={setDays} />
          </section>
        </div>
      ) : (
        <Message tone="good">
          <p>
            <strong>{t('asked.title')}</strong>
          </p>
          <p>{t('asked.text', { count: days })}</p>
          <p>
            <Link to="/">{t('asked.home')}</Link>
          </p>
        </Message>
      )}
    </>
  );
};

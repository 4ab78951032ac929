import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { useSession } from '../../frame/session';
import { Button, ButtonLink } from '../../parts/button';
import { PageTitle } from '../../parts/page-title';
import { SearchField } from '../search/search-field';
import { Written } from '../../parts/written';
import './home.css';

/** Everyday words for what people look for; the search reads them as anybody's typing. */
const needs = {
  housing: 'bydlení po výstupu',
  debts: 'dluhové poradenství',
  work: 'pomoc s prací',
  addiction: 'léčba závislosti',
  family: 'rodina a děti',
  documents: 'doklady a dávky',
  health: 'psychická pomoc',
  daycentre: 'nízkoprahové denní centrum',
} as const;

/** People write to the search in Czech. */
const example = 'azylák pro chlapy v Ostravě, dluhy Kuřim';

/** One field and the common needs. */
export const Page = () => {
  const { t } = useTranslation('home');
  const { me } = useSession();
  return (
    <div className="stack-l">
      <section className="hero stack">
        <PageTitle title={t('title')} />
        <p className="hero-lead">{t('lead')}</p>
        <Form action="/hledani" role="search" className="hero-search">
          <SearchField
            label={t('field')}
            hint={
              <>
                {t('example')} <Written>{example}</Written>
              </>
            }
          />
          <Button look="main" size="l" nativeType="submit">
            {t('submit')}
          </Button>
        </Form>
      </section>
      <section className="stack" aria-labelledby="needs">
        <h2 id="needs">{t('needs.title')}</h2>
        <ul className="plain-list needs">
          {(Object.keys(needs) as (keyof typeof needs)[]).map((need) => (
            <li key={need}>
              <Link to={`/hledani?q=${encodeURIComponent(needs[need])}`}>{t(`needs.${need}`)}</Link>
            </li>
          ))}
        </ul>
      </section>
      <div className="grid">
        <section className="panel stack" aria-labelledby="client">
          <h2 id="client">{t('client.title')}</h2>
          <p>{t('client.text')}</p>
          <p className="row">
            <Link to="/odvolani">{t('client.withdraw')}</Link>
            <Link to="/souhlas-a-udaje">{t('client.about')}</Link>
          </p>
        </section>
        {me ? null : (
          <section className="panel stack" aria-labelledby="work">
            <h2 id="work">{t('for.title')}</h2>
            <p>
              <strong>{t('for.prison')}.</strong> {t('for.prisonText')}
            </p>
            <p>
              <strong>{t('for.ngo')}.</strong> {t('for.ngoText')}
            </p>
            <p className="row">
              <a href="/auth/login?return=%2Fprace">{t('for.logIn')}</a>
              <ButtonLink look="quiet" size="s" to="/zapsat">
                {t('for.list')}
              </ButtonLink>
            </p>
          </section>
        )}
      </div>
    </div>
  );
};

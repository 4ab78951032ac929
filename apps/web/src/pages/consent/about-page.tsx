import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../parts/button';
import { Message } from '../../parts/message';
import { PageTitle } from '../../parts/page-title';
import { Scrolls } from '../../parts/scrolls';

const steps = ['enquiry', 'request', 'meeting', 'confirmed', 'after'] as const;
const rights = ['see', 'change', 'stop', 'delete', 'copy'] as const;

/** What happens with a person's data, in plain words, stage by stage. */
export const Page = () => {
  const { t } = useTranslation('consent');
  return (
    <div className="stack-l">
      <header className="stack text">
        <PageTitle title={t('about.title')} />
        <p>{t('about.lead')}</p>
      </header>
      <section className="stack">
        <h2>{t('about.steps.title')}</h2>
        <Scrolls label={t('about.steps.title')}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('about.steps.step')}</th>
                <th scope="col">{t('about.steps.sees')}</th>
                <th scope="col">{t('about.steps.never')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step}>
                  <th scope="row">{t(`about.steps.${step}`)}</th>
                  <td>{t(`about.steps.${step}Sees`)}</td>
                  <td>{t(`about.steps.${step}Never`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      </section>
      <section className="stack text" aria-labelledby="nowhere">
        <h2 id="nowhere">{t('about.nowhere.title')}</h2>
        <p>{t('about.nowhere.text')}</p>
      </section>
      <section className="stack text" aria-labelledby="withdraw">
        <h2 id="withdraw">{t('about.withdraw.title')}</h2>
        <p>{t('about.withdraw.text')}</p>
        <p>
          <ButtonLink look="main" to="/odvolani">
            {t('about.withdraw.go')}
          </ButtonLink>
        </p>
      </section>
      <section className="stack text" aria-labelledby="rights">
        <h2 id="rights">{t('about.rights.title')}</h2>
        <ul>
          {rights.map((right) => (
            <li key={right}>{t(`about.rights.${right}`)}</li>
          ))}
        </ul>
      </section>
      <section className="stack text" aria-labelledby="long">
        <h2 id="long">{t('about.long.title')}</h2>
        <p>{t('about.long.text')}</p>
      </section>
      <Message tone="careful">
        <p>{t('about.review')}</p>
      </Message>
    </div>
  );
};

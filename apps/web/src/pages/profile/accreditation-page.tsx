import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReading } from '../../api/use-reading';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { Empty } from '../../parts/empty';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { PageTitle } from '../../parts/page-title';
import { Tag } from '../../parts/tag';
import { dayInWords } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { AccreditationForm } from './accreditation-form';
import { OwnOrganisationDocument } from './profile.documents';

const tones = { claimed: 'careful', confirmed: 'good', refused: 'bad', expired: 'plain' } as const;
const isState = (state: string): state is keyof typeof tones => state in tones;

const Whole = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('profile');
  const { data, error, refetch } = useReading(OwnOrganisationDocument, { id: organisationId });
  if (error && !data) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { accreditations } = data.organisation;
  return (
    <div className="stack-l text">
      {accreditations.length === 0 ? <Empty title={t('accreditation.none')} /> : null}
      <ul className="plain-list stack-s">
        {accreditations.map(({ id, kind, issuer, number, state, validTo, refusedReason }) => (
          <li key={id}>
            <div className="panel stack-s">
              <div className="row">
                <strong>{labelOf(kind)}</strong>
                {isState(state) ? <Tag tone={tones[state]}>{t(`accreditation.state.${state}`)}</Tag> : null}
              </div>
              <p className="quiet small">
                {[issuer, number, validTo ? t('accreditation.until', { day: dayInWords(validTo) }) : null]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              {refusedReason ? <p>{refusedReason}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <section className="stack" aria-labelledby="claim">
        <h2 id="claim">{t('accreditation.add')}</h2>
        <AccreditationForm
          key={accreditations.length}
          organisationId={organisationId}
          services={data.organisation.services.edges.map(({ node }) => node)}
        />
      </section>
    </div>
  );
};

/** Registrations and accreditations: entered here, confirmed by the coordinator. */
export const Page = () => {
  const { t } = useTranslation('profile');
  const { organisation } = useSession();
  return (
    <OnlyFor permission="profile.edit">
      <p>
        <Link to="/profil">← {t('title')}</Link>
      </p>
      <PageTitle title={t('accreditation.title')} />
      <p className="text">{t('accreditation.text')}</p>
      {organisation ? <Whole organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};

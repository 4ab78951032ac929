import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { ButtonLink } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { PagedList } from '../../parts/paged-list';
import { PageTitle } from '../../parts/page-title';
import { AgreementCard } from './agreement-card';
import { AgreementListDocument } from './agreements.documents';

const states = ['PROPOSED', 'IN_FORCE', 'ENDED'] as const;
type State = (typeof states)[number];

const Agreements = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('agreements');
  const [state, setState] = useState<State | ''>('');
  const pages = usePages(
    AgreementListDocument,
    { organisationId, state: state === '' ? null : state },
    ({ agreements }) => agreements,
    { keeps: true },
  );
  return (
    <>
      <div className="text">
        <SelectField
          label={t('state.label')}
          value={state}
          onChange={({ currentTarget }) => setState(currentTarget.value as State | '')}
        >
          <option value="">{t('state.all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`state.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedList
        pages={pages}
        empty={
          state === '' ? (
            <Empty title={t('empty.title')}>
              <p>{t('empty.text')}</p>
            </Empty>
          ) : (
            <Empty title={t('empty.filtered')} />
          )
        }
      >
        {(agreements) => (
          <div className="stack">
            {agreements.map((agreement) => (
              <AgreementCard key={agreement.id} agreement={agreement} organisationId={organisationId} />
            ))}
          </div>
        )}
      </PagedList>
    </>
  );
};

/** Agreements of the organisation acted for. */
export const Page = () => {
  const { t } = useTranslation('agreements');
  const { organisation } = useSession();
  return (
    <OnlyFor permission="handover.lead">
      <PageTitle title={t('title')} />
      <p className="text">{t('lead')}</p>
      <p className="row">
        <ButtonLink look="main" to="/dohody/nova">
          {t('propose')}
        </ButtonLink>
        <Link to="/tym">{t('toTeam')}</Link>
      </p>
      {organisation ? <Agreements organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};

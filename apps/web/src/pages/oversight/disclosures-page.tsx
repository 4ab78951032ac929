import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages, useReading } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { OnlyFor } from '../../frame/only-for';
import { useSession } from '../../frame/session';
import { Empty } from '../../parts/empty';
import { FirstSteps } from '../../parts/first-steps';
import { PagedTable } from '../../parts/paged-table';
import { PageTitle } from '../../parts/page-title';
import { DisclosureRow } from './disclosure-row';
import { DisclosuresDocument, WatchedUnitsDocument } from './oversight.documents';
import { OversightNav } from './oversight-nav';
import './oversight.css';

const columns = ['when', 'who', 'what', 'why', 'how'] as const;

const Log = ({ organisationId }: { readonly organisationId: string }) => {
  const { t } = useTranslation('oversight');
  const [unitId, setUnit] = useState('');
  const units = useReading(WatchedUnitsDocument, { id: organisationId });
  const pages = usePages(
    DisclosuresDocument,
    { unitId: unitId === '' ? null : unitId },
    ({ disclosures }) => disclosures,
    { person: true, keeps: true },
  );
  const watched = units.data ? [units.data.organisation, ...units.data.organisation.children] : [];
  return (
    <>
      {watched.length > 1 ? (
        <div className="text">
          <SelectField
            label={t('disclosures.unit')}
            value={unitId}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          >
            <option value="">{t('disclosures.allUnits')}</option>
            {watched.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      <PagedTable
        pages={pages}
        empty={
          <Empty title={t('disclosures.empty')}>
            <p>{t('disclosures.emptyText')}</p>
          </Empty>
        }
        label={t('disclosures.region')}
        heads={columns.map((column) => t(`disclosures.${column}`))}
        look="log"
        keyOf={({ id }) => id}
      >
        {(row) => <DisclosureRow row={row} organisationId={organisationId} />}
      </PagedTable>
    </>
  );
};

/** Disclosures and refusals of the own controller. */
export const Page = () => {
  const { t } = useTranslation('oversight');
  const { me, organisation } = useSession();
  return (
    <OnlyFor permission="disclosures.read">
      <PageTitle title={t('disclosures.title')} />
      <OversightNav />
      <p className="text">{t('disclosures.lead')}</p>
      <FirstSteps
        of={`oversight.${me?.current?.role ?? ''}`}
        title={t('first.title')}
        steps={[t('first.one'), t('first.two'), t('first.three')]}
      />
      {organisation ? <Log organisationId={organisation.id} /> : null}
    </OnlyFor>
  );
};

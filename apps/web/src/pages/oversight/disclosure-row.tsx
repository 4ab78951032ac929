import { useTranslation } from 'react-i18next';
import { Tag } from '../../parts/tag';
import { momentInWords } from '../../words/dates';
import { useSaid } from '../../words/use-said';
import { OrganisationName } from '../governance/organisation-name';
import { Codes } from './codes';
import type { DisclosuresQuery } from './oversight.documents';

type Row = DisclosuresQuery['disclosures']['edges'][number]['node'];

/** One reading: who, for which unit, which fields, why, on what ground; or that it was refused. */
export const DisclosureRow = ({ row, organisationId }: { readonly row: Row; readonly organisationId: string }) => {
  const { t } = useTranslation('oversight');
  const said = useSaid('oversight');
  const { at, refused, unitId, ownerUnitId, role, fields, purpose, grantId, legalBasis, operation } = row;
  const when = momentInWords(at);
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>
        {role === null ? t('disclosures.otherReader') : said('role', role)}
        {unitId ? (
          <>
            <br />
            <OrganisationName id={unitId} />
          </>
        ) : null}
        {ownerUnitId === organisationId && unitId !== organisationId ? (
          <>
            <br />
            <span className="quiet small">{t('disclosures.ours')}</span>
          </>
        ) : null}
      </td>
      <td>
        {refused ? (
          <Tag tone="careful">{t('disclosures.refused')}</Tag>
        ) : (
          fields.map((field) => said('field', field)).join(', ')
        )}
      </td>
      <td>
        {purpose === null ? null : said('purpose', purpose)}
        {grantId === null && legalBasis === null ? null : (
          <>
            <br />
            <span className="quiet small">
              {grantId === null ? said('ground', legalBasis ?? '') : t('disclosures.grant')}
            </span>
          </>
        )}
      </td>
      <td>
        {said('operation', operation)}
        <Codes
          title={t('disclosures.codes')}
          of={when}
          codes={[
            [t('disclosures.person'), row.subjectId],
            [t('disclosures.record'), row.askedId],
            [t('disclosures.account'), row.accountId],
            [t('disclosures.grantCode'), grantId],
            [t('disclosures.request'), row.correlationId],
          ]}
        />
      </td>
    </tr>
  );
};

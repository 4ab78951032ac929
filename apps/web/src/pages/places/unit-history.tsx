import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { PagedTable } from '../../parts/paged-table';
import { momentInWords } from '../../words/dates';
import { StatementsOfUnitDocument } from './places.documents';

const columns = ['when', 'free', 'waiting', 'how'] as const;

/** What was ever said about a unit, page by page. */
export const UnitHistory = ({ unitId, unitName }: { readonly unitId: string; readonly unitName: string }) => {
  const { t } = useTranslation('places');
  const pages = usePages(StatementsOfUnitDocument, { unitId }, (answer) => answer.placeStatements);
  return (
    <div className="stack-s">
      <PagedTable
        pages={pages}
        empty={<p className="quiet">{t('history.empty')}</p>}
        label={t('history.title', { unit: unitName })}
        heads={columns.map((column) => t(`history.${column}`))}
        look="small"
        keyOf={({ id }) => id}
      >
        {({ asOf, free, total, waiting, means, note }) => (
          <tr>
            <td>{momentInWords(asOf)}</td>
            <td>
              {free} / {total}
            </td>
            <td>{waiting ?? '–'}</td>
            <td>
              {t(`means.${means}`)}
              {note ? <div className="quiet">{note}</div> : null}
            </td>
          </tr>
        )}
      </PagedTable>
    </div>
  );
};

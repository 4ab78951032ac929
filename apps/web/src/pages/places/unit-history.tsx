import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-reading';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { MoreButton } from '../../parts/more-button';
import { momentInWords } from '../../words/dates';
import { StatementsOfUnitDocument } from './places.documents';

/** What was ever said about a unit, page by page. */
export const UnitHistory = ({ unitId, unitName }: { readonly unitId: string; readonly unitName: string }) => {
  const { t } = useTranslation('places');
  const pages = usePages(StatementsOfUnitDocument, { unitId }, (answer) => answer.placeStatements);
  if (pages.error) return <FailureNote failure={pages.error} again={pages.again} />;
  if (pages.isPending) return <Loading />;
  if (pages.nodes.length === 0) return <p className="quiet">{t('history.empty')}</p>;
  return (
    <div className="stack-s">
      <div className="scrolls" tabIndex={0} role="region" aria-label={t('history.title', { unit: unitName })}>
        <table className="data small">
          <thead>
            <tr>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.free')}</th>
              <th scope="col">{t('history.waiting')}</th>
              <th scope="col">{t('history.how')}</th>
            </tr>
          </thead>
          <tbody>
            {pages.nodes.map(({ id, asOf, free, total, waiting, means, note }) => (
              <tr key={id}>
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
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton pages={pages} />
    </div>
  );
};

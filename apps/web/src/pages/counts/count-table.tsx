import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../words/use-labels';
import { useSaid } from '../../words/use-said';
import type { CountListPartsFragment } from './counts.documents';

type Cell = CountListPartsFragment['cells'][number];

/** One list of counts, the largest first; what is too few to be told stands together. */
export const CountTable = ({ list }: { readonly list: CountListPartsFragment }) => {
  const { t } = useTranslation('counts');
  const here = useSaid('counts');
  const said = useSaid('handover');
  const labels = useLabels();
  const heading = useId();
  const regionOf = (code: string): string => labels.regions.find((region) => region.code === code)?.name ?? '…';
  const nameOf = ({ outcome, reason, kind, region, result }: Cell): ReactNode => {
    if (result !== null) return said('result', result);
    if (kind === null)
      return [here('outcome', outcome ?? ''), reason === null ? null : said('reason', reason)]
        .filter(Boolean)
        .join(': ');
    return (
      <>
        {labels.kind(kind)}, {region === null ? t('noRegion') : <span lang="cs">{regionOf(region)}</span>}
      </>
    );
  };
  const { name, topic, month, cells, rest, total } = list;
  const ofPeople = topic !== null && month !== null;
  return (
    <section className="panel stack-s" aria-labelledby={heading}>
      <h2 id={heading}>
        {ofPeople ? t('afterRelease', { topic: said('topic', topic), count: month }) : here('list', name)}
      </h2>
      {total === null ? (
        <p>{t('tooFew')}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{here('what', name)}</th>
              <th scope="col">{t(ofPeople ? 'people' : 'requests')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={[cell.outcome, cell.reason, cell.kind, cell.region, cell.result].join()}>
                <th scope="row">{nameOf(cell)}</th>
                <td>{cell.count}</td>
              </tr>
            ))}
            {rest === null ? null : (
              <tr>
                <th scope="row">{t(cells.length > 0 ? 'others' : 'notApart')}</th>
                <td>{rest}</td>
              </tr>
            )}
            <tr>
              <th scope="row">{t('together')}</th>
              <td>
                <strong>{total}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
};

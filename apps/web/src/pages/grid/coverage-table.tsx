import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Scrolls } from '../../parts/scrolls';
import { labelOf } from '../../words/label-of';
import { searchOf, type CoverageLine } from './grid';

/** Places down, kinds across; every number leads to its services. What is missing is said with a word. */
export const CoverageTable = ({
  lines,
  by,
}: {
  readonly lines: readonly CoverageLine[];
  readonly by: 'REGION' | 'PRISON';
}) => {
  const { t } = useTranslation('coverage');
  return (
    <Scrolls label={t('table')} look="coverage-scroll" isLarge>
      <table className="coverage">
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            {lines[0]?.counts.map(({ kind }) => (
              <th key={kind.code} scope="col" className="coverage-kind">
                <span>{labelOf(kind)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ place, counts }) => (
            <tr key={place.code}>
              <th scope="row" lang="cs">
                {by === 'PRISON' ? <Link to={`/veznice/${place.code}`}>{place.name}</Link> : place.name}
              </th>
              {counts.map(({ kind, services }) => (
                <td key={kind.code} data-empty={services === 0}>
                  <Link
                    to={searchOf(by, place.code, kind.code)}
                    aria-label={`${t('cell', { kind: labelOf(kind), place: place.name })}${services === 0 ? t('none') : services}`}
                  >
                    {services === 0 ? t('none') : services}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
};

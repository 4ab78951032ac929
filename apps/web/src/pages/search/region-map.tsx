import { useTranslation } from 'react-i18next';
import type { FacetLineFragment } from './search.documents';
import { tiles } from './region-tiles';
import './region-map.css';

/** Five steps of shade; the number says the same. */
const steps = 4;
const shadeOf = (count: number, most: number): number => (count === 0 ? 0 : Math.ceil((count / most) * steps));

/** The fourteen regions as tiles where they lie, with how many services each has. Choosing one again lets it go. */
export const RegionMap = ({
  regions,
  chosen,
  onChoose,
}: {
  readonly regions: readonly FacetLineFragment[] | undefined;
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}) => {
  const { t } = useTranslation('search');
  const counts = new Map(regions?.map(({ code, count }) => [code, count]));
  const most = Math.max(1, ...counts.values());
  return (
    <ul className="plain-list region-map" aria-label={t('map.title')}>
      {tiles.map(({ code, short, name, column, row }) => {
        const count = counts.get(code) ?? 0;
        const isChosen = chosen === code;
        return (
          <li key={code} data-column={column} data-row={row}>
            <button
              type="button"
              aria-pressed={isChosen}
              data-shade={shadeOf(count, most)}
              disabled={regions !== undefined && count === 0 && !isChosen}
              onClick={() => onChoose(isChosen ? null : code)}
            >
              <span lang="cs">{short}</span>
              <strong>{regions ? count : '…'}</strong>
              <span className="only-read">
                <span lang="cs">{name}</span>
                {regions ? `: ${t('serviceCount', { count })}` : null}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

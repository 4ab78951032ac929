import { useTranslation } from 'react-i18next';
import { dayInWords, today } from '../../words/dates';
import { labelOf } from '../../words/label-of';
import { addressInWords, mapOf } from './addresses';
import type { WholeService } from './use-service';

/** Where a service is given, and how to get in, as far as the reader may see it. */
export const Where = ({ facilities }: Pick<WholeService, 'facilities'>) => {
  const { t } = useTranslation('service');
  if (facilities.length === 0) return <p>{t('where.none')}</p>;
  return (
    <ul className="plain-list stack">
      {facilities.map((facility) => {
        const { id, name, wayIn, openFrom, visibility, accessibility } = facility;
        const map = visibility.code === 'open' ? mapOf(facility) : null;
        return (
          <li key={id}>
            {name ? (
              <div>
                <strong lang="cs">{name}</strong>
              </div>
            ) : null}
            <div>{addressInWords(facility, (district) => t('where.district', { district }))}</div>
            {visibility.code === 'open' ? null : <div className="quiet small">{t('where.hidden')}</div>}
            {wayIn ? <div lang="cs">{wayIn}</div> : null}
            {openFrom && openFrom > today() ? <div>{t('where.opens', { day: dayInWords(openFrom) })}</div> : null}
            {accessibility && accessibility.length > 0 ? (
              <div className="quiet small">{accessibility.map(labelOf).join(', ')}</div>
            ) : null}
            {map ? (
              <div>
                <a href={map}>{t('where.map')}</a>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

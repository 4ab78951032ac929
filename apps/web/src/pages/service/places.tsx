import { useTranslation } from 'react-i18next';
import { Scrolls } from '../../parts/scrolls';
import { Written } from '../../parts/written';
import { dayInWords, momentInWords } from '../../words/dates';
import { PlacesLine } from '../search/places-line';
import type { WholeService } from './use-service';

/** Free places: a sentence for everybody, numbers unit by unit for professionals. */
export const Places = ({ places, bookingHorizonDays }: Pick<WholeService, 'places' | 'bookingHorizonDays'>) => {
  const { t } = useTranslation('service');
  const { numbers } = places;
  return (
    <div className="stack-s">
      <PlacesLine places={places} />
      <p className="quiet small">
        {bookingHorizonDays === 0 ? t('places.noHorizon') : t('places.horizon', { count: bookingHorizonDays })}
      </p>
      {numbers && numbers.units.length > 0 ? (
        <Scrolls label={t('places.units')}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('places.unit')}</th>
                <th scope="col">{t('places.free')}</th>
                <th scope="col">{t('places.total')}</th>
                <th scope="col">{t('places.waiting')}</th>
                <th scope="col">{t('places.asOf')}</th>
              </tr>
            </thead>
            <tbody>
              {numbers.units.map(({ id, name, free, total, waiting, asOf, closures }) => (
                <tr key={id}>
                  <th scope="row">
                    <Written>{name}</Written>
                    {closures.map(({ from, until }) => (
                      <div key={from} className="small">
                        {until
                          ? t('places.closed', { from: dayInWords(from), until: dayInWords(until) })
                          : t('places.closedFrom', { from: dayInWords(from) })}
                      </div>
                    ))}
                  </th>
                  <td>{free ?? t('unknown')}</td>
                  <td>{total ?? t('unknown')}</td>
                  <td>{waiting ?? '–'}</td>
                  <td>{asOf ? momentInWords(asOf) : t('unknown')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      ) : null}
    </div>
  );
};

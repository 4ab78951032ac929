import { useTranslation } from 'react-i18next';
import { labelOf } from '../../words/label-of';
import { dayName } from './day-name';
import { openingLines } from './opening';
import type { WholeService } from './use-service';

type Opened = Pick<WholeService['forms'][number], 'form' | 'nonstop' | 'openingHours'>;

/** When a service is open, form by form. */
export const Hours = ({ forms }: { readonly forms: readonly Opened[] }) => {
  const { t } = useTranslation('service');
  return forms.map(({ form, nonstop, openingHours }) => (
    <div key={form.code}>
      <strong>{labelOf(form)}</strong>:{' '}
      {nonstop ? t('hours.nonstop') : openingHours === null ? t('hours.unknown') : null}
      {!nonstop && openingHours !== null ? (
        <ul>
          {openingLines(openingHours).map(({ first, last, hours }) => (
            <li key={first}>
              {first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`} {hours}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  ));
};

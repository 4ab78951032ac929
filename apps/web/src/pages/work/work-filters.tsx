import { useTranslation } from 'react-i18next';
import { CheckField, SelectField } from '../../forms/field';

/** Which part of the list is wanted. */
export interface Filters {
  readonly myTurn: boolean;
  readonly overdue: boolean;
  readonly onlyNew: boolean;
  readonly mine: boolean;
  readonly ended: boolean;
  /** Empty: any. */
  readonly state: string;
}

/** Everything that is open. */
export const noFilters: Filters = {
  myTurn: false,
  overdue: false,
  onlyNew: false,
  mine: false,
  ended: false,
  state: '',
};

const flags = ['myTurn', 'overdue', 'onlyNew', 'mine', 'ended'] as const;
const states = ['waitlisted', 'offered', 'confirmed', 'arrived'] as const;

/** Narrows the list; takes effect at once. */
export const WorkFilters = ({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}) => {
  const { t } = useTranslation('work');
  return (
    <details className="work-filters">
      <summary>{t('filters.title')}…</summary>
      <div className="work-filters-fields">
        <fieldset className="field-choices">
          <legend className="only-read">{t('filters.title')}</legend>
          {flags.map((flag) => (
            <CheckField
              key={flag}
              label={t(`filters.${flag}`)}
              checked={filters[flag]}
              onChange={(event) => onChange({ ...filters, [flag]: event.currentTarget.checked })}
            />
          ))}
        </fieldset>
        <SelectField
          label={t('filters.state')}
          value={filters.state}
          onChange={(event) => onChange({ ...filters, state: event.currentTarget.value })}
        >
          <option value="">{t('filters.anyState')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`filters.${state}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </details>
  );
};

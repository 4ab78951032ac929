import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '../../forms/field';
import { Loading } from '../../parts/loading';
import { today } from '../../words/dates';
import { AgeFilter } from './age-filter';
import { FacetList } from './facet-list';
import { FacetSelect } from './facet-select';
import { NearFilter, OrpFilter } from './place-filters';
import { lists, withSingle, withToggled, type ListName, type Question, type SingleName } from './question';
import type { SearchFacetsQuery } from './search.documents';

type Facets = SearchFacetsQuery['searchServices']['facets'];

const above: readonly ListName[] = ['druh', 'forma'];
const below: readonly ListName[] = ['podminka', 'nechci', 'skupina', 'jazyk', 'pristup', 'akreditace'];
/** Lists by which services stay that say nothing: their counts say how many state it, not how many would be left. */
const statedOnly: ReadonlySet<ListName> = new Set(['forma', 'podminka', 'jazyk', 'pristup']);
const places: readonly (readonly [SingleName, 'regions' | 'districts' | 'prisons'])[] = [
  ['kraj', 'regions'],
  ['okres', 'districts'],
  ['veznice', 'prisons'],
];
const days = [30, 90, 365] as const;

/**
 * All that narrows the results down; each change asks anew at once. A count says what it would leave, or how many state
 * it.
 */
export const Filters = ({
  question,
  facets,
  onChange,
}: {
  readonly question: Question;
  readonly facets: Facets | undefined;
  readonly onChange: (question: Question) => void;
}) => {
  const { t } = useTranslation('search');
  if (!facets) return <Loading label={t('filters.loading')} />;
  const list = (name: ListName) => (
    <FacetList
      key={name}
      legend={t(`filters.${name}`)}
      values={name === 'nechci' ? facets.conditions : facets[lists[name]]}
      says={name === 'nechci' ? 'nothing' : statedOnly.has(name) && !question.onlyKnown ? 'stated' : 'left'}
      chosen={question.lists[name]}
      onToggle={(code) => onChange(withToggled(question, name, code))}
    />
  );
  return (
    <div className="stack-l">
      <div className="stack">
        {places.map(([name, facet]) =>
          name === 'okres' && !question.singles.kraj && !question.singles.okres ? null : (
            <FacetSelect
              key={name}
              label={t(`filters.${name}`)}
              values={facets[facet]}
              lang="cs"
              chosen={question.singles[name]}
              onChoose={(code) => onChange(withSingle(question, name, code))}
            />
          ),
        )}
        <OrpFilter question={question} onChange={onChange} />
        <NearFilter question={question} onChange={onChange} />
      </div>
      {above.map(list)}
      <fieldset className="field-choices">
        <legend>{t('filters.places')}</legend>
        <CheckField
          label={t('filters.freeToday')}
          checked={question.freeOn === today()}
          onChange={({ target }) => onChange({ ...question, freeOn: target.checked ? today() : null })}
        />
        <CheckField
          label={t('filters.noWaitingList')}
          checked={question.noWaitingList}
          onChange={({ target }) => onChange({ ...question, noWaitingList: target.checked })}
        />
        <TextField
          label={t('filters.freeOn')}
          type="date"
          min={today()}
          key={question.freeOn}
          defaultValue={question.freeOn ?? ''}
          onBlur={({ target }) => {
            const day = target.value || null;
            if (day !== question.freeOn) onChange({ ...question, freeOn: day });
          }}
        />
      </fieldset>
      {below.map(list)}
      <FacetSelect
        label={t('filters.pohlavi')}
        values={facets.sexes}
        says={question.onlyKnown ? 'left' : 'stated'}
        chosen={question.singles.pohlavi}
        onChoose={(code) => onChange(withSingle(question, 'pohlavi', code))}
      />
      <AgeFilter question={question} onChange={onChange} />
      <SelectField
        label={t('filters.verified')}
        value={question.verifiedWithinDays ?? ''}
        onChange={({ target }) => onChange({ ...question, verifiedWithinDays: Number(target.value) || null })}
      >
        <option value="">{t('filters.any')}</option>
        {days.map((count) => (
          <option key={count} value={count}>
            {t('filters.withinDays', { count })}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={t('filters.onlyKnown')}
        hint={t('filters.onlyKnownHint')}
        checked={question.onlyKnown}
        onChange={({ target }) => onChange({ ...question, onlyKnown: target.checked })}
      />
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../forms/field';
import { Button } from '../../parts/button';
import type { FacetLineFragment } from './search.documents';

/** How many lines are shown before somebody asks for all. */
const shown = 6;

/** What a count means. */
export type CountMeaning = 'left' | 'stated' | 'nothing';

const Count = ({ says, count }: { readonly says: CountMeaning; readonly count: number }) => {
  const { t } = useTranslation('search');
  if (says === 'nothing') return null;
  return <span className="quiet">({says === 'stated' ? t('filters.stated', { count }) : count})</span>;
};

/**
 * The values of one facet with how many services each would give, or how many state it. A chosen value that gives none
 * stays in the list, so that it can be let go.
 */
export const FacetList = ({
  legend,
  values,
  chosen,
  says,
  onToggle,
}: {
  readonly legend: string;
  readonly values: readonly FacetLineFragment[];
  readonly chosen: readonly string[];
  /** What the count means: services that would be left, services that state it, or nothing that is worth saying. */
  readonly says: CountMeaning;
  readonly onToggle: (code: string) => void;
}) => {
  const { t } = useTranslation('search');
  const [isWhole, setWhole] = useState(false);
  const said = values.filter(({ code }) => code !== '?');
  const missing = chosen.filter((code) => !said.some((value) => value.code === code));
  if (said.length === 0 && missing.length === 0) return null;
  const lines = isWhole ? said : said.filter(({ code }, index) => index < shown || chosen.includes(code));
  return (
    <fieldset className="field-choices">
      <legend>{legend}</legend>
      {missing.map((code) => (
        <CheckField key={code} label={t('filters.chosenWithout')} checked onChange={() => onToggle(code)} />
      ))}
      {lines.map(({ code, label, count }) => (
        <CheckField
          key={code}
          label={
            <>
              {label} <Count says={says} count={count} />
            </>
          }
          checked={chosen.includes(code)}
          onChange={() => onToggle(code)}
        />
      ))}
      {said.length > lines.length || isWhole ? (
        <div>
          <Button
            size="s"
            look="quiet"
            aria-expanded={isWhole}
            aria-label={`${isWhole ? t('filters.fewer') : t('filters.all', { count: said.length })}: ${legend}`}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t('filters.fewer') : t('filters.all', { count: said.length })}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
};

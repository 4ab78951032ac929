import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField, TextField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Written } from '../../parts/written';
import { useLabels } from '../../words/use-labels';
import { withSingle, type Question } from './question';
import { SearchMunicipalitiesDocument, SearchOrpsDocument, type SearchMunicipalitiesQuery } from './search.documents';

interface Asked {
  readonly question: Question;
  readonly onChange: (question: Question) => void;
}

/** Kilometres to choose from. */
const distances = [5, 10, 25, 50, 100] as const;

/** A municipality with extended powers; those of the chosen region or district only. */
export const OrpFilter = ({ question, onChange }: Asked) => {
  const { t } = useTranslation('search');
  const { kraj, okres, orp } = question.singles;
  const { data } = useReading(SearchOrpsDocument, {}, { when: Boolean(kraj ?? okres ?? orp) });
  if (!data || (!kraj && !okres && !orp)) return null;
  const rows = data.codeLists.orps.filter(
    ({ code, districtCode, regionCode }) =>
      code === orp || ((!kraj || regionCode === kraj) && (!okres || districtCode === okres)),
  );
  return (
    <SelectField
      label={t('filters.orp')}
      value={orp ?? ''}
      onChange={({ target }) => onChange(withSingle(question, 'orp', target.value || null))}
    >
      <option value="">{t('filters.any')}</option>
      {rows.map(({ code, name }) => (
        <option key={code} value={code} lang="cs">
          {name}
        </option>
      ))}
    </SelectField>
  );
};

/** A municipality found by the beginning of its name, and how far from it. */
export const NearFilter = ({ question, onChange }: Asked) => {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const beginning = typed.trim();
  const isEnough = beginning.length >= 2;
  const { data } = useReading(SearchMunicipalitiesDocument, { beginning }, { when: isEnough, keeps: true });
  const found = isEnough ? (data?.findMunicipalities ?? []) : [];
  const { municipality, distanceKm } = question;
  const choose = (code: string, name: string): void => {
    setTyped('');
    onChange({ ...question, municipality: { code, name } });
  };
  return (
    <fieldset className="field-choices">
      <legend>{t('filters.near')}</legend>
      {municipality ? (
        <>
          <p className="row">
            <Written>{municipality.name}</Written>
            <Button
              size="s"
              look="quiet"
              aria-label={`${t('filters.nearDrop')}: ${municipality.name}`}
              onClick={() => onChange({ ...question, municipality: null, distanceKm: null })}
            >
              {t('filters.nearDrop')}
            </Button>
          </p>
          <SelectField
            label={t('filters.distance')}
            value={distanceKm ?? ''}
            onChange={({ target }) => onChange({ ...question, distanceKm: Number(target.value) || null })}
          >
            <option value="">{t('filters.distanceNone')}</option>
            {distances.map((count) => (
              <option key={count} value={count}>
                {t('filters.within', { count })}
              </option>
            ))}
          </SelectField>
        </>
      ) : (
        <>
          <TextField
            label={t('filters.municipality')}
            hint={t('filters.municipalityHint')}
            autoComplete="off"
            maxLength={60}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key !== 'Enter' || !first) return;
              event.preventDefault();
              choose(first.code, first.name);
            }}
          />
          <p role="status" className="quiet small">
            {isEnough && data ? t('filters.municipalitiesFound', { count: found.length }) : ''}
          </p>
          {found.length > 0 ? <Found municipalities={found} onChoose={choose} /> : null}
        </>
      )}
    </fieldset>
  );
};

type Municipality = SearchMunicipalitiesQuery['findMunicipalities'][number];

/**
 * Municipalities to choose from. Several have one name, so that each says its district; only then names of districts
 * are asked for.
 */
const Found = ({
  municipalities,
  onChoose,
}: {
  readonly municipalities: readonly Municipality[];
  readonly onChoose: (code: string, name: string) => void;
}) => {
  const { t } = useTranslation('search');
  const { district } = useLabels();
  return (
    <ul className="plain-list stack-s">
      {municipalities.map(({ code, name, districtCode }) => (
        <li key={code}>
          <Button size="s" look="quiet" onClick={() => onChoose(code, name)}>
            {districtCode ? t('filters.inDistrict', { name, district: district(districtCode) }) : name}
          </Button>
        </li>
      ))}
    </ul>
  );
};

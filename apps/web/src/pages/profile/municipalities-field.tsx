import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { TextField } from '../../forms/field';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { useLabels } from '../../words/use-labels';
import type { SmallArea } from './areas-values';
import { FindMunicipalitiesDocument } from './profile.documents';

/** Single municipalities people may come from: those chosen, and more to be found by the beginning of a name. */
export const MunicipalitiesField = ({
  chosen,
  onChange,
}: {
  readonly chosen: readonly SmallArea[];
  readonly onChange: (chosen: readonly SmallArea[]) => void;
}) => {
  const { t } = useTranslation('profile');
  const { district } = useLabels();
  const [typed, setTyped] = useState('');
  const beginning = typed.trim();
  const isEnough = beginning.length >= 2;
  const { data } = useReading(FindMunicipalitiesDocument, { beginning }, { when: isEnough });
  const found = (isEnough ? (data?.findMunicipalities ?? []) : []).filter(
    ({ code }) => !chosen.some((area) => area.level === 'municipality' && area.code === code),
  );
  return (
    <div className="stack-s">
      {chosen.length > 0 ? (
        <ul className="plain-list row" aria-label={t('area.chosen')}>
          {chosen.map((area) => (
            <li key={`${area.level} ${area.code}`}>
              <Button size="s" onClick={() => onChange(chosen.filter((one) => one !== area))}>
                <span aria-hidden="true">{area.name} ×</span>
                <span className="only-read">{t('area.removeMunicipality', { name: area.name })}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextField
        label={t('area.municipality')}
        hint={t('area.municipalityHint')}
        optional
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // The form is saved by its button; here Enter takes the first that was found.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = found;
          if (!first) return;
          onChange([...chosen, { level: 'municipality', code: first.code, name: first.name }]);
          setTyped('');
        }}
      />
      <p role="status" className="quiet small">
        {isEnough && data ? t('area.found', { count: found.length }) : ''}
      </p>
      <ul className="plain-list row profile-found">
        {found.map(({ code, name, districtCode }) => (
          <li key={code}>
            <Button
              size="s"
              look="quiet"
              onClick={() => {
                onChange([...chosen, { level: 'municipality', code, name }]);
                setTyped('');
              }}
            >
              <ActOn
                act={districtCode ? t('area.inDistrict', { name, district: district(districtCode) }) : name}
                what={t('area.add')}
              />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

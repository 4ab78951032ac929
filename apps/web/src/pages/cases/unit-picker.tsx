import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { SelectField, TextField } from '../../forms/field';
import { UnitsDocument } from './participants.documents';

/** A unit of the directory. */
export interface PickedUnit {
  readonly id: string;
  readonly name: string;
}

const kinds = ['municipal_department', 'probation_centre', 'prison', 'ngo'] as const;

/** Finds one unit by its kind and a part of its name: a curator, a probation centre, a prison, an organisation. */
export const UnitPicker = ({
  label,
  offered = [],
  picked,
  onPick,
}: {
  readonly label: string;
  /** Units that are likely meant. */
  readonly offered?: readonly PickedUnit[];
  readonly picked: PickedUnit | null;
  readonly onPick: (unit: PickedUnit) => void;
}) => {
  const { t } = useTranslation('cases');
  const name = useId();
  const [kind, setKind] = useState('municipal_department');
  const [part, setPart] = useState('');
  const typed = part.trim();
  const { data } = useReading(
    UnitsDocument,
    { filter: { kind, name: typed } },
    { when: typed.length >= 2, keeps: true },
  );
  const found: readonly PickedUnit[] =
    typed.length >= 2 ? (data?.organisations.edges.map(({ node }) => node) ?? []) : [];
  const choices = [...offered, ...found.filter(({ id }) => !offered.some((one) => one.id === id))];
  const all = picked && !choices.some(({ id }) => id === picked.id) ? [picked, ...choices] : choices;
  return (
    <fieldset className="field-choices">
      <legend>{label}</legend>
      <div className="form-grid">
        <SelectField label={t('unit.kind')} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
          {kinds.map((code) => (
            <option key={code} value={code}>
              {t(`unit.${code}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('unit.name')}
          hint={t('unit.nameHint')}
          type="search"
          autoComplete="off"
          value={part}
          onChange={({ currentTarget }) => setPart(currentTarget.value)}
        />
      </div>
      <div role="status" className="only-read">
        {typed.length >= 2 ? t('unit.found', { count: found.length }) : ''}
      </div>
      {all.map((unit) => (
        <div key={unit.id} className="field-check">
          <input
            type="radio"
            id={`${name}${unit.id}`}
            name={name}
            checked={picked?.id === unit.id}
            onChange={() => onPick({ id: unit.id, name: unit.name })}
          />
          <label htmlFor={`${name}${unit.id}`} lang="cs">
            {unit.name}
          </label>
        </div>
      ))}
      {typed.length >= 2 && data && found.length === 0 ? <p className="quiet">{t('unit.nothing')}</p> : null}
    </fieldset>
  );
};

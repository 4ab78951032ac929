import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField, SelectField } from '../../forms/field';
import { ActOn } from '../../parts/act-on';
import { Button } from '../../parts/button';
import { characteristics, withSlot, type DescribedSlot } from './slots';

/**
 * What single numbered places are like. Places nobody described are like nothing in particular; a place that is asked for
 * ground floor and dog is looked for among those that have both.
 */
export const SlotsField = ({
  count,
  slots,
  onChange,
}: {
  /** How many numbered places there are. */
  readonly count: number;
  readonly slots: readonly DescribedSlot[];
  readonly onChange: (slots: readonly DescribedSlot[]) => void;
}) => {
  const { t } = useTranslation('profile');
  const free = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => !slots.some((slot) => slot.number === number),
  );
  const [picked, setPicked] = useState<number | null>(null);
  const next = picked !== null && free.includes(picked) ? picked : (free[0] ?? null);
  const shown = slots.filter(({ number }) => number <= count);
  if (count === 0) return null;
  return (
    <div className="stack-s">
      <h3>{t('slot.title')}</h3>
      <p className="quiet">{t('slot.text')}</p>
      {shown.map((slot) => {
        const legend = t('slot.one', { number: slot.number });
        return (
          <fieldset key={slot.number} className="stack-s profile-item">
            <legend>{legend}</legend>
            <div className="profile-checks">
              {characteristics.map((code) => (
                <CheckField
                  key={code}
                  label={t(`slot.is.${code}`)}
                  checked={slot.characteristics.includes(code)}
                  onChange={({ target }) => onChange(withSlot(slots, slot.number, code, target.checked))}
                />
              ))}
            </div>
            <div>
              <Button size="s" look="quiet" onClick={() => onChange(slots.filter((one) => one !== slot))}>
                <ActOn act={t('slot.remove')} what={legend} />
              </Button>
            </div>
          </fieldset>
        );
      })}
      {next === null ? null : (
        <div className="row profile-slot-add">
          <SelectField
            label={t('slot.which')}
            value={String(next)}
            onChange={({ target }) => setPicked(Number(target.value))}
          >
            {free.map((number) => (
              <option key={number} value={String(number)}>
                {number}
              </option>
            ))}
          </SelectField>
          <Button onClick={() => onChange(withSlot(slots, next))}>{t('slot.add')}</Button>
        </div>
      )}
    </div>
  );
};

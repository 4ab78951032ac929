import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Outcome } from '../../parts/outcome';
import { daysAfter, today } from '../../words/dates';
import { agreementDays, CaseConsent } from './case-consent';
import type { CasePartsFragment } from './cases.documents';
import { AddParticipantDocument, OfferedParticipantsDocument } from './participants.documents';
import { UnitPicker, type PickedUnit } from './unit-picker';

const purposes = ['continuity', 'coordination'] as const;

/** Lets a unit take part. Where the person has to agree first, the refusal says so and the form is one step away. */
export const ParticipantAdding = ({
  one,
  present,
}: {
  readonly one: CasePartsFragment;
  readonly present: readonly string[];
}) => {
  const { t } = useTranslation('cases');
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const [purpose, setPurpose] = useState('continuity');
  const { data } = useReading(OfferedParticipantsDocument, { caseId: one.id });
  const { run, isRunning, refusal, failure, forget } = useCommand(AddParticipantDocument);
  const { key, next } = useCommandKey();
  const offered = (data?.offeredParticipants ?? [])
    .filter(({ unitId }) => !present.includes(unitId))
    .slice(0, 3)
    .map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
  const add = async (unitId: string): Promise<void> => {
    const made = await run({
      input: { caseId: one.id, key: key(), unitId, purpose, validUntil: daysAfter(today(), agreementDays) },
    });
    if (!made) return;
    next();
    setUnit(null);
  };
  return (
    <div className="stack">
      <h3>{t('participants.add')}</h3>
      <UnitPicker
        label={t('participants.who')}
        offered={offered}
        picked={unit}
        onPick={(picked) => {
          forget();
          setUnit(picked);
        }}
      />
      <SelectField
        label={t('participants.purpose')}
        value={purpose}
        onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
      >
        {purposes.map((value) => (
          <option key={value} value={value}>
            {t(`purpose.${value}`)}
          </option>
        ))}
      </SelectField>
      <Outcome refusal={refusal} failure={failure} />
      {unit ? (
        <div className="row">
          <Button look="main" disabled={isRunning} onClick={() => void add(unit.id)}>
            {t('participants.add')}
          </Button>
          <CaseConsent key={unit.id} caseId={one.id} asked={{ participantUnitIds: [unit.id] }} />
        </div>
      ) : null}
    </div>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { Fold } from '../../parts/fold';
import { Outcome } from '../../parts/outcome';
import { OfferedParticipantsDocument } from '../cases/participants.documents';
import { UnitPicker, type PickedUnit } from '../cases/unit-picker';
import { useDraft } from './use-draft';

/** A request to an office instead of a service: a curator, a probation centre, another prison. */
export const OfficeRequest = ({ caseId, needId }: { readonly caseId: string; readonly needId: string }) => {
  const { t } = useTranslation('need');
  return (
    <Fold title={t('office.title')} hint={t('office.hint')}>
      <Offices caseId={caseId} needId={needId} />
    </Fold>
  );
};

const Offices = ({ caseId, needId }: { readonly caseId: string; readonly needId: string }) => {
  const { t } = useTranslation('need');
  const [unit, setUnit] = useState<PickedUnit | null>(null);
  const { data } = useReading(OfferedParticipantsDocument, { caseId });
  const { draft, isRunning, refusal, failure } = useDraft(needId);
  return (
    <div className="stack">
      <UnitPicker
        label={t('office.whom')}
        offered={(data?.offeredParticipants ?? []).slice(0, 3).map(({ unitId, unitName }) => ({
          id: unitId,
          name: unitName,
        }))}
        picked={unit}
        onPick={setUnit}
      />
      <Outcome refusal={refusal} failure={failure} />
      <p>
        <Button disabled={!unit || isRunning} onClick={() => unit && void draft([{ unitId: unit.id }])}>
          {t('shortlist.request', { count: 1 })}
        </Button>
      </p>
    </div>
  );
};

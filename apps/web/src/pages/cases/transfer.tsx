import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { SelectField } from '../../forms/field';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { Written } from '../../parts/written';
import { dayInWords } from '../../words/dates';
import { CaseConsent } from './case-consent';
import type { CasePartsFragment } from './cases.documents';
import { CaseTransfersDocument, ParticipantsDocument, TransferCaseDocument } from './participants.documents';

/** Gives the case to a unit that takes part in it; from that moment it is not readable here. */
export const Transfer = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation(['cases', 'frame']);
  const [toUnitId, setUnit] = useState('');
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const { data, error } = useReading(ParticipantsDocument, { caseId: one.id }, { person: true });
  const { run, isRunning, refusal, failure } = useCommand(TransferCaseDocument, { quiet: true });
  const { key } = useCommandKey();
  if (error) return <FailureNote failure={error} />;
  if (!data) return <Loading />;
  const present = data.caseParticipants.filter(({ endedAt }) => !endedAt);
  const to = present.find(({ unitId }) => unitId === toUnitId);
  const transfer = async (): Promise<void> => {
    const made = await run({ input: { caseId: one.id, key: key(), toUnitId } });
    setAsked(false);
    if (made) await navigate('/pripady', { state: { told: t('cases:transfer.done', { unit: to?.unitName ?? '' }) } });
  };
  return (
    <>
      <Before caseId={one.id} />
      <p>{t('cases:transfer.text')}</p>
      {present.length === 0 ? (
        <p>{t('cases:transfer.addFirst')}</p>
      ) : (
        <>
          <SelectField
            label={t('cases:transfer.to')}
            value={toUnitId}
            onChange={({ currentTarget }) => setUnit(currentTarget.value)}
          >
            <option value="">{t('cases:needs.choose')}</option>
            {present.map(({ unitId, unitName }) => (
              <option key={unitId} value={unitId} lang="cs">
                {unitName}
              </option>
            ))}
          </SelectField>
          <Outcome refusal={refusal} failure={failure} />
          {to ? (
            <div className="row">
              <Button look="danger" onClick={() => setAsked(true)}>
                {t('cases:transfer.do')}
              </Button>
              <CaseConsent key={to.unitId} caseId={one.id} asked={{ transferToUnitId: to.unitId }} />
            </div>
          ) : null}
        </>
      )}
      <Dialog title={t('cases:transfer.sure')} open={isAsked} onClose={() => setAsked(false)}>
        <p>{t('cases:transfer.sureText', { unit: to?.unitName ?? '' })}</p>
        <p className="row">
          <Button look="main" disabled={isRunning} onClick={() => void transfer()}>
            {t('cases:transfer.do')}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t('frame:cancel')}
          </Button>
        </p>
      </Dialog>
    </>
  );
};

const Before = ({ caseId }: { readonly caseId: string }) => {
  const { t } = useTranslation('cases');
  const { data } = useReading(CaseTransfersDocument, { caseId });
  if (!data || data.caseTransfers.length === 0) return null;
  return (
    <>
      <p>{t('transfer.before')}</p>
      <ul>
        {data.caseTransfers.map(({ at, fromUnitName, toUnitName }) => (
          <li key={at}>
            {dayInWords(at.slice(0, 10))}: <Written>{fromUnitName}</Written> → <Written>{toUnitName}</Written>
          </li>
        ))}
      </ul>
    </>
  );
};

import { useTranslation } from 'react-i18next';
import { useCommand, useCommandKey } from '../../api/use-command';
import { useReading } from '../../api/use-reading';
import { Button } from '../../parts/button';
import { FailureNote } from '../../parts/failure-note';
import { Loading } from '../../parts/loading';
import { Outcome } from '../../parts/outcome';
import { dayInWords } from '../../words/dates';
import type { CasePartsFragment } from './cases.documents';
import { ParticipantAdding } from './participant-adding';
import { EndParticipationDocument, ParticipantsDocument, type ParticipantsQuery } from './participants.documents';

type Participant = ParticipantsQuery['caseParticipants'][number];

/** Other units that take part in the case: curators, probation, whoever goes on with the person. */
export const Participants = ({ one }: { readonly one: CasePartsFragment }) => {
  const { t } = useTranslation('cases');
  const { data, error, refetch } = useReading(ParticipantsDocument, { caseId: one.id }, { person: true });
  if (error) return <FailureNote failure={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const present = data.caseParticipants.filter(({ endedAt }) => !endedAt);
  return (
    <>
      {present.length === 0 ? <p>{t('participants.none')}</p> : null}
      <ul>
        {present.map((participant) => (
          <ParticipantLine key={participant.id} participant={participant} />
        ))}
      </ul>
      <ParticipantAdding one={one} present={present.map(({ unitId }) => unitId)} />
    </>
  );
};

const ParticipantLine = ({ participant }: { readonly participant: Participant }) => {
  const { t } = useTranslation('cases');
  const { run, isRunning, refusal, failure } = useCommand(EndParticipationDocument);
  const { key } = useCommandKey();
  return (
    <li>
      <strong lang="cs">{participant.unitName}</strong>, {t(`purpose.${participant.purpose as 'continuity'}`)},{' '}
      {t('participants.until', { day: dayInWords(participant.validUntil) })}.{' '}
      <span className="quiet">{participant.basis ? t('participants.byLaw') : t('participants.agreed')}</span>{' '}
      <Button
        size="s"
        look="quiet"
        disabled={isRunning}
        aria-label={`${t('participants.end')}: ${participant.unitName}`}
        onClick={() => void run({ input: { key: key(), participantId: participant.id } })}
      >
        {t('participants.end')}
      </Button>
      <Outcome refusal={refusal} failure={failure} />
    </li>
  );
};

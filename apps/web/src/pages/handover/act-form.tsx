import { DayAct, dayActs } from './acts/day-act';
import { HandOnAct } from './acts/hand-on-act';
import { MeetingAct } from './acts/meeting-act';
import { OfferAct } from './acts/offer-act';
import { OutcomesAct } from './acts/outcomes-act';
import { ReasonAct, reasonActs } from './acts/reason-act';
import { RecordedAnswerAct } from './acts/recorded-answer-act';
import { SimpleAct, simpleActs } from './acts/simple-act';
import { TextAct } from './acts/text-act';
import { WithdrawnConsentAct } from './acts/withdrawn-consent-act';
import { OfferNote } from './offer-note';
import type { ActProps } from './use-act';
import type { Opened } from './use-handover';

const textActs = new Set(['askQuestion', 'answerQuestion']);
const meetingActs = new Set(['planInterview', 'confirm', 'sendUpdate']);

/** Whether the pages have a form for an act. */
export const hasForm = (act: string): boolean =>
  act in simpleActs ||
  act in reasonActs ||
  dayActs.has(act) ||
  textActs.has(act) ||
  meetingActs.has(act) ||
  ['doNotArrive', 'offer', 'recordAnswer', 'recordOutcomes', 'handOnWork', 'withdrawConsent'].includes(act);

/** The form of an act. */
export const ActForm = ({ handover, ...props }: ActProps & { readonly handover: Opened }) => {
  const { act } = props;
  const simple = simpleActs[act];
  if (simple) return <SimpleAct {...props} document={simple} />;
  const reasoned = reasonActs[act];
  if (reasoned) return <ReasonAct {...props} document={reasoned} />;
  if (act === 'doNotArrive') return <ReasonAct {...props} />;
  if (dayActs.has(act)) return <DayAct {...props} agreedFrom={handover.offer?.from ?? null} />;
  if (textActs.has(act)) return <TextAct {...props} />;
  if (meetingActs.has(act))
    return <MeetingAct {...props} state={handover.state} about={<OfferNote handover={handover} />} />;
  switch (act) {
    case 'offer':
      return <OfferAct {...props} serviceId={handover.serviceId} />;
    case 'recordAnswer':
      return <RecordedAnswerAct {...props} state={handover.state} />;
    case 'recordOutcomes':
      return <OutcomesAct {...props} />;
    case 'handOnWork':
      return <HandOnAct {...props} assignedAccountId={handover.assignedAccountId} />;
    case 'withdrawConsent':
      return <WithdrawnConsentAct {...props} />;
    default:
      return null;
  }
};

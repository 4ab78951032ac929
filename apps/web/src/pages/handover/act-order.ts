/** What a side most likely wants to do next, the first first; the rest stands under other possibilities. */
const foremost = [
  'prolongAgreement',
  'answerQuestion',
  'send',
  'acknowledge',
  'confirm',
  'planInterview',
  'arrive',
  'arriveLater',
  'offer',
  'resume',
  'confirmDeletion',
];
/** Always in sight beside the main one. */
const beside = [
  'confirmAgain',
  'askQuestion',
  'askToMeet',
  'putOnWaitingList',
  'decline',
  'letGo',
  'doNotArrive',
  'extendOffer',
];
const also = ['recordAnswer', 'recordOutcomes', 'draftReport', 'close'];
/** End something for good; looked at twice. */
const grave = new Set(['decline', 'withdraw', 'withdrawPlace', 'placeDoesNotHold', 'withdrawConsent']);

/** The acts of a side, by how near at hand they are. */
export interface ActOrder {
  readonly main: string | null;
  readonly near: readonly string[];
  readonly rest: readonly string[];
}

/** What decides which act is the nearest. */
export interface Circumstances {
  /** The kind of the deadline: a place that has to be confirmed again goes before an arrival that is still far. */
  readonly due?: string | null;
  /** The other side waits to hear whether the place still holds. */
  readonly isAsked?: boolean;
  /** Nobody of the service answers here: whoever sent the request rings and writes the answer down. */
  readonly isByPhone?: boolean;
}

/** Puts what may be done now in order; nothing is added and nothing is lost. */
export const actOrder = (
  acts: readonly string[],
  { due = null, isAsked = false, isByPhone = false }: Circumstances = {},
): ActOrder => {
  const again = due === 'confirm_again' || isAsked ? ['answerQuestion', 'confirmAgain'] : [];
  const first = [...again, ...foremost, ...(isByPhone ? ['recordAnswer'] : [])];
  const main = first.find((act) => acts.includes(act)) ?? null;
  const left = acts.filter((act) => act !== main);
  const near = [...foremost, ...beside, ...also].filter((act) => left.includes(act));
  return { main, near, rest: left.filter((act) => !near.includes(act)) };
};

/** Whether an act ends something for good. */
export const isGrave = (act: string): boolean => grave.has(act);

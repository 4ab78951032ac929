/** What a service may answer in a state, as `recordAnswer` calls it. The API has the last word. */
const answersByState: Readonly<Record<string, readonly string[]>> = {
  sent: ['acknowledged', 'offered', 'waiting_list', 'declined'],
  acknowledged: ['offered', 'interview_wanted', 'waiting_list', 'declined'],
  assessing: ['offered', 'waiting_list', 'declined'],
  waitlisted: ['offered', 'declined'],
  offered: ['confirmed_again', 'offer_extended', 'waiting_list', 'place_withdrawn'],
  confirmed: ['arrived', 'not_arrived', 'confirmed_again', 'waiting_list', 'place_withdrawn'],
  not_arrived: ['arrived'],
  arrived: ['closed', 'place_withdrawn'],
};

/** Which act of the service an answer is; its reasons are those of the act. Answers without a reason are left out. */
const actOfAnswer: Readonly<Record<string, string>> = {
  declined: 'decline',
  waiting_list: 'putOnWaitingList',
  not_arrived: 'doNotArrive',
  place_withdrawn: 'withdrawPlace',
  closed: 'close',
};

/** What may be answered in a state. */
export const answersIn = (state: string): readonly string[] => answersByState[state] ?? [];

/** The act whose reasons go with an answer; null where none is asked for. */
export const reasonActOf = (answer: string): string | null => actOfAnswer[answer] ?? null;

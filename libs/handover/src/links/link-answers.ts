import type { PossibleMove } from '../handover.possible.js';
import type { AnswerByLink } from '../provider-acts.service.js';

const answerOf: Readonly<Record<string, AnswerByLink>> = {
  acknowledge: 'acknowledged',
  askQuestion: 'question',
  answerQuestion: 'reply',
  putOnWaitingList: 'waiting_list',
  placeDoesNotHold: 'waiting_list',
  offer: 'offered',
  extendOffer: 'offer_extended',
  confirmAgain: 'confirmed_again',
  decline: 'declined',
  withdrawPlace: 'place_withdrawn',
  arrive: 'arrived',
  arriveLater: 'arrived',
  doNotArrive: 'not_arrived',
  close: 'closed',
};

/** What may be answered by link of what the provider may do. */
export const linkAnswersOf = (possible: readonly PossibleMove[]): AnswerByLink[] => [
  ...new Set(possible.flatMap(({ act }) => answerOf[act] ?? [])),
];

import type { Text } from '@navaz/kernel';

/** What a partner may be asked about a person: yes or no. */
export const facts = ['place_promised', 'client_of_service', 'on_waiting_list', 'appointment_made'] as const;

/** One of {@link facts}. */
export type Fact = (typeof facts)[number];

/** The questions in words. */
export const factWords: Readonly<Record<Fact, Text>> = {
  place_promised: { cs: 'Má u vás tento člověk slíbené místo?', en: 'Is a place with you promised to this person?' },
  client_of_service: { cs: 'Je tento člověk vaším klientem?', en: 'Is this person your client?' },
  on_waiting_list: { cs: 'Je tento člověk u vás v pořadníku?', en: 'Is this person on your waiting list?' },
  appointment_made: { cs: 'Má u vás tento člověk domluvenou schůzku?', en: 'Has this person an appointment with you?' },
};

/** What may be answered. */
export const factAnswers = ['yes', 'no', 'cannot_say'] as const;

/** One of {@link factAnswers}. */
export type FactAnswer = (typeof factAnswers)[number];

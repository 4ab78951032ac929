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

/** What agreeing to a question lets pass: who it is about to whoever is asked, and the answer back. */
export const factInWords = (question: Text): Text => ({
  cs: `vaše jméno a příjmení s otázkou: ${question.cs} Odpověď (ano, ne, nebo že to říct nemohou) dostane zpátky ten, kdo se ptá`,
  en: `your first and last name with the question: ${question.en} The answer (yes, no, or that they cannot say) goes back to whoever asks`,
});

/** What may be answered. */
export const factAnswers = ['yes', 'no', 'cannot_say'] as const;

/** One of {@link factAnswers}. */
export type FactAnswer = (typeof factAnswers)[number];

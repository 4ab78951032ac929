import { invalidInput, notFound, Refusal, type Text } from '@navaz/kernel';

/** Not there, not yours, and past its thirty days are one answer. */
export const enquiryNotFound = notFound({ cs: 'Dotaz na místo', en: 'The enquiry' });

/** A service that cannot be asked, at its place in the input. */
export const serviceNotPossible = (index: number, code: string, text: Text): Refusal =>
  invalidInput([{ path: `serviceIds.${index}`, code, text }]);

/** A day belongs to “room until”, and to nothing else. */
export const untilMissing = invalidInput([
  {
    path: 'roomUntil',
    code: 'UNTIL_MISSING',
    text: {
      cs: 'U odpovědi „máme místo do“ doplňte den, který ještě neminul. U jiných odpovědí den ani podržení nevyplňujte.',
      en: 'With “room until” give a day that has not passed. With other answers give neither a day nor a hold.',
    },
  },
]);

/** It is answered as a request from now on. */
export const becameRequest = new Refusal('conflict', 'BECAME_REQUEST', {
  cs: 'Z dotazu už je žádost. Odpovězte prosím přímo na ni.',
  en: 'The enquiry has become a request. Please answer that one.',
});

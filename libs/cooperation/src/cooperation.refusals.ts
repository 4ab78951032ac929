import { notFound, Refusal, type FieldRefusal } from '@navaz/kernel';

/** No such agreement, or not one of yours. */
export const agreementNotFound = notFound({ cs: 'Dohoda o spolupráci', en: 'Agreement' });

/** No such organisation to agree with. */
export const partnerNotFound = notFound({ cs: 'Organizace', en: 'Organisation' });

/** The two kinds of organisation have nothing to agree on here. */
export const noSuchPair = new Refusal('not_allowed', 'NO_AGREEMENT_FOR_THESE', {
  cs: 'Dohodu tu mohou mít věznice, probace a sociální kurátoři mezi sebou, a poskytovatelé služeb s věznicí.',
  en: 'Prisons, probation and social curators can agree with each other, and providers of services with a prison.',
});

/** The pair already has an agreement about the same, or one waits for an answer. */
export const agreementExists = new Refusal('conflict', 'AGREEMENT_EXISTS', {
  cs: 'O stejné věci už mezi vámi dohoda je, nebo čeká na potvrzení. Najdete ji v přehledu dohod.',
  en: 'You have an agreement about the same already, or one waits to be confirmed. See the list of agreements.',
});

/** Confirmed before, ended, or proposed by the one who now confirms. */
export const notToConfirm = new Refusal('conflict', 'NOT_TO_CONFIRM', {
  cs: 'Tuto dohodu teď potvrdit nejde: potvrzuje ji druhá strana a jen jednou.',
  en: 'This agreement cannot be confirmed now: the other side confirms it, and only once.',
});

/** Its last day has passed before anybody confirmed it. */
export const tooLateToConfirm = new Refusal('expired', 'AGREEMENT_PAST', {
  cs: 'Navržená doba platnosti už uplynula. Požádejte druhou stranu o nový návrh.',
  en: 'The proposed time has passed. Ask the other side for a new proposal.',
});

/** Ended before. */
export const endedAlready = new Refusal('conflict', 'ENDED_ALREADY', {
  cs: 'Dohoda už je ukončená.',
  en: 'The agreement has ended already.',
});

/** Changed after it was shown. */
export const changedMeanwhile = new Refusal('conflict', 'CHANGED_MEANWHILE', {
  cs: 'Dohodu mezitím někdo změnil. Načtěte ji znovu a rozhodněte podle toho, co v ní je teď.',
  en: 'The agreement was changed meanwhile. Load it again and decide by what it says now.',
});

/** Faults of single fields. */
export const fieldFault = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path,
  code,
  text: { cs, en },
});

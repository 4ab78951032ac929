import { notFound, Refusal } from '@navaz/kernel';

/** No such service, or not yours. */
export const serviceNotFound = notFound({ cs: 'Služba', en: 'Service' });

/** No such organisation, or not yours. */
export const organisationNotFound = notFound({ cs: 'Organizace', en: 'Organisation' });

/** Somebody else stored a change after the form was opened. */
export const changedMeanwhile = new Refusal('conflict', 'CHANGED_MEANWHILE', {
  cs: 'Profil mezitím někdo změnil, vaše úpravy jsme proto neuložili. Načtěte ho znovu a úpravy zopakujte.',
  en: 'Somebody changed the profile meanwhile, so your edits were not stored. Load it again and repeat them.',
});

/** A membership narrowed to some services cannot act for the organisation as a whole. */
export const scopeTooNarrow = new Refusal('not_allowed', 'SCOPE_TOO_NARROW', {
  cs: 'Vaše oprávnění platí jen pro některé služby. Údaje celé organizace upraví správce profilu bez omezení na služby.',
  en: 'Your membership covers some services only. A profile owner of the whole organisation can edit this.',
});

/** An ended service is history. */
export const serviceEnded = new Refusal('conflict', 'SERVICE_ENDED', {
  cs: 'Služba už skončila a její profil se neupravuje. Skončila-li omylem, zrušte nejdřív její ukončení.',
  en: 'The service has ended and its profile is not edited any more. If that was a mistake, take the end back first.',
});

/** An ended organisation is history. */
export const organisationEnded = new Refusal('conflict', 'ORGANISATION_ENDED', {
  cs: 'Organizace už ukončila činnost. Skončila-li omylem, zrušte nejdřív její ukončení.',
  en: 'The organisation has ended. If that was a mistake, take the end back first.',
});

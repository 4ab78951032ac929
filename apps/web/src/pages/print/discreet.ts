/** Words that would tell where somebody comes from, what the card is for, or anything about health and the like. */
const telling =
  /v[eě]ze[nň]|v[eě]zn|trest|vazb|vazeb|propu[sš]t|propou[sš]t|odsouzen|proba[cč]|kriminál|postpenit|penit|prison|convict|offend|resociali|kur[aá]tor|navaz|drog|z[aá]visl|adikt|substitu|sexbyz|hiv|psychiatr/i;

/** Whether a text can stand on a card that says nothing about its bearer. */
export const isDiscreet = (text: string): boolean => !telling.test(text);

/** The first of some names that tells nothing; null where all of them do. */
export const discreetName = (...names: readonly (string | null | undefined)[]): string | null =>
  names.find((name): name is string => Boolean(name) && isDiscreet(name ?? '')) ?? null;

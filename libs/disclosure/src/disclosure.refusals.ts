import { notFound, Refusal, type FieldRefusal } from '@navaz/kernel';

/** No such rule. */
export const cellNotFound = notFound({ cs: 'Pravidlo předávání', en: 'Rule of the matrix' });

/** What is proposed is what the latest version says. */
export const nothingChanges = new Refusal('conflict', 'NOTHING_CHANGES', {
  cs: 'Poslední verze pravidla říká totéž. Změňte aspoň jeden údaj.',
  en: 'The latest version of the rule says the same. Change something.',
});

/** A lawyer has not agreed yet. */
export const notReviewed = new Refusal('conflict', 'NOT_REVIEWED', {
  cs: 'Změnu zatím neposoudil právník, nebo s ní nesouhlasil. Schválit ji půjde, až koordinátor zapíše souhlasné posouzení.',
  en: 'No lawyer has agreed to this change yet. It can be approved once an agreeing review is recorded.',
});

/** The first version holds for everybody without an approval. */
export const nothingToApprove = new Refusal('conflict', 'NOTHING_TO_APPROVE', {
  cs: 'Výchozí pravidlo platí samo, schvalují se jen jeho změny.',
  en: 'The starting rule holds by itself; only its changes are approved.',
});

/** Approved before by the same institution. */
export const approvedAlready = new Refusal('conflict', 'APPROVED_ALREADY', {
  cs: 'Vaše instituce tuto změnu už schválila.',
  en: 'Your institution has approved this change already.',
});

/** A later version holds for the institution already. */
export const olderThanInForce = new Refusal('conflict', 'OLDER_THAN_IN_FORCE', {
  cs: 'U vás už platí novější verze tohoto pravidla. Vrátit se ke starší jde jen novým návrhem.',
  en: 'A later version of this rule holds for you already. Going back takes a new proposal.',
});

/** Approving is for those who send by the rule. */
export const notYourRule = new Refusal('not_allowed', 'NOT_YOUR_RULE', {
  cs: 'Toto pravidlo se týká jiného druhu institucí. Schvalujete jen pravidla, podle kterých předáváte sami.',
  en: 'This rule is about other institutions. You approve the rules by which you send yourselves.',
});

/** Whoever proposed or recorded does not approve. */
export const sameHand = new Refusal('not_allowed', 'SAME_HAND', {
  cs: 'Změnu jste sami navrhli nebo zapsali její posouzení. Schválit ji musí někdo jiný.',
  en: 'You proposed this change or recorded its review. Somebody else must approve it.',
});

/** A fault of one field. */
export const fieldFault = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path,
  code,
  text: { cs, en },
});

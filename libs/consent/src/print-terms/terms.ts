import type { Text } from '@navaz/kernel';
import { categoryWords, printedWords, purposeWords, withdrawalWords } from '../grant-words.js';
import type { Category, Purpose, Recipient, RequiredFrom, Signing, Waiver } from '../grant.js';
import type { GrantState } from '../grant.state.js';
import { stateAt } from '../grant.state.js';
import { noticeOf, type Notice } from '../notices/notice.js';

/** One numbered line of a form or slip; whoever prints adds the recipient's name and words what passes. */
export interface TermsItem {
  readonly number: number;
  /** The grant behind it. */
  readonly grantId: string;
  /** What it is about: a handover, a case, a need, a question. */
  readonly aboutId: string;
  readonly recipient: Recipient;
  readonly purpose: { readonly code: Purpose; readonly text: Text };
  readonly category: { readonly code: Category; readonly text: Text };
  /** Code of the condition, fact or topic. */
  readonly detail: string | null;
  /** Codes of the fields it opens, as they were when it was asked for. */
  readonly fields: readonly string[];
  /** Whom it frees from secrecy, as it was when it was asked for; null where that was not kept yet. */
  readonly waives: readonly Waiver[] | null;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until: string;
  readonly state: GrantState;
}

/** Everything a form to sign and a slip to keep say, without a name. */
export interface Terms {
  readonly signingId: string;
  readonly subjectId: string;
  /** The unit that asked: from it things pass, or back to it. */
  readonly askedByUnitId: string;
  readonly requiredFrom: RequiredFrom;
  readonly askedAt: Date;
  /** As it was shown; its hash is checked against the record. */
  readonly notice: Notice;
  readonly items: readonly TermsItem[];
  /** What it is about, each once: a handover, a case, a need, a question. */
  readonly aboutIds: readonly string[];
  /** Each recipient once. */
  readonly recipients: readonly Recipient[];
  readonly howToTakeBack: Text;
  readonly whatCannotBeTakenBack: Text;
}

/** The words of a form. Pure. */
export const termsOf = (signing: Signing, now: Date): Terms => ({
  signingId: signing.id,
  subjectId: signing.subjectId,
  askedByUnitId: signing.askedByUnitId,
  requiredFrom: signing.requiredFrom,
  askedAt: signing.askedAt,
  notice: noticeOf(signing.noticeVersion, signing.locale),
  items: signing.grants.map((grant) => ({
    number: grant.item,
    grantId: grant.id,
    aboutId: grant.aboutId,
    recipient: grant.recipient,
    purpose: { code: grant.purpose, text: purposeWords[grant.purpose] },
    category: { code: grant.category, text: categoryWords[grant.category] },
    detail: grant.detail,
    fields: grant.fields,
    waives: grant.waives,
    until: grant.validUntil,
    state: stateAt(grant, now),
  })),
  aboutIds: [...new Set(signing.grants.map(({ aboutId }) => aboutId))],
  recipients: [
    ...new Map(signing.grants.map(({ recipient }) => [`${recipient.kind} ${recipient.id}`, recipient])).values(),
  ],
  howToTakeBack: withdrawalWords,
  whatCannotBeTakenBack: printedWords,
});

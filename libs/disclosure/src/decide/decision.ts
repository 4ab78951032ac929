import type { Recipient } from '@navaz/consent';
import type { PartyKind } from '@navaz/cooperation';
import type { Text } from '@navaz/kernel';
import type { FieldCode } from '../fields/field.js';
import type { Stage } from '../fields/stage.js';
import type { MatrixCell, Regime } from '../matrix/matrix-cell.js';
import type { GrantSeen } from './grant-seen.js';
import type { ReasonCode } from './reasons.js';

/** Everything a decision stands on. What is not known is given as null and opens nothing. */
export interface DecisionInput {
  readonly sender: { readonly organisationId: string; readonly partyKind: PartyKind };
  readonly recipient: Recipient;
  readonly recipientKind: PartyKind;
  /** Whether the recipient is there: neither ended nor taken out of the directory. Whoever is not reads nothing. */
  readonly recipientThere: boolean;
  readonly stage: Stage;
  /** See `declaredMinimumOf`. */
  readonly declaredMinimum: ReadonlySet<FieldCode>;
  /** The rule in force for this sender and recipient; null where there is none. */
  readonly cell: MatrixCell | null;
  /** Whether an agreement about sharing information between the two is in force; null = not known. */
  readonly cooperationInForce: boolean | null;
  /** Grants about this very handover; those for other recipients open nothing. */
  readonly grants: readonly GrantSeen[];
  readonly residential: boolean;
  /** Whether the kind of service itself reveals health (addiction, psychiatry): all of it is then health data. */
  readonly healthRevealing: boolean;
  readonly now: Date;
}

/** One field and why it passes or not. */
export interface FieldDecision {
  readonly field: FieldCode;
  readonly allowed: boolean;
  readonly code: ReasonCode | 'RESTRICTED';
  /** The reason for people, in both languages. */
  readonly text: Text;
  /** The grant that opens it. */
  readonly grantId?: string;
  /** The legal basis it passes on; absent where it does not pass or says nothing about a person. */
  readonly basis?: Text;
  /**
   * Parts the subject agreed to one by one: codes of revealing conditions whose answer may travel (conditionAnswers),
   * topics of a report (topics). Nothing else of that kind passes.
   */
  readonly details?: readonly string[];
}

/** What passes and what does not, for every field there is. */
export interface Decision {
  readonly stage: Stage;
  readonly decidedAt: Date;
  /** Version of the rule that was used; null where there was none. */
  readonly matrixVersion: number | null;
  readonly regime: Regime | null;
  /** Whether a lawyer reviewed that rule. */
  readonly reviewed: boolean;
  readonly fields: readonly FieldDecision[];
  readonly allowed: ReadonlySet<FieldCode>;
}

/** Whether nothing passes because the recipient itself is gone, whatever was agreed and whatever the rule says. */
export const isRecipientGone = ({ fields }: Decision): boolean => fields.some(({ code }) => code === 'RECIPIENT_GONE');

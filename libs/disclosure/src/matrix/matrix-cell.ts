import type { Text } from '@navaz/kernel';
import type { MatrixKind } from './party-kind.js';

/** Under which law the sender acts: the GDPR, or directive 2016/680 where both sides are competent authorities. */
export const regimes = ['gdpr', 'le680'] as const;
/** One of {@link regimes}. */
export type Regime = (typeof regimes)[number];

/** Whether the subject's agreement is needed: always, unless a cooperation is in force, or not (own legal basis). */
export const agreementRules = ['always', 'unless_cooperation', 'own_basis'] as const;
/** One of {@link agreementRules}. */
export type AgreementRule = (typeof agreementRules)[number];

/**
 * Ground for data of a special category: explicit consent (GDPR art. 9(2)(a)), social protection (9(2)(b)), care
 * (9(2)(h)), or strict necessity (directive 2016/680 art. 10).
 */
export const specialGrounds = ['explicit_consent', 'social_protection', 'care', 'strictly_necessary'] as const;
/** One of {@link specialGrounds}. */
export type SpecialGround = (typeof specialGrounds)[number];

/**
 * Ground for data that reveal a conviction (GDPR art. 10): control of official authority, or a law with safeguards.
 * Agreement alone is none.
 */
export const convictionGrounds = ['official_authority', 'law'] as const;
/** One of {@link convictionGrounds}. */
export type ConvictionGround = (typeof convictionGrounds)[number];

/** One rule of the matrix: what a kind of sender may pass to a kind of recipient, and on which ground. */
export interface MatrixCell {
  readonly id: string;
  readonly version: number;
  readonly sender: MatrixKind;
  readonly recipient: MatrixKind;
  readonly regime: Regime;
  /** In words, with the act. */
  readonly legalBasis: Text;
  /** Null: no ground, so nothing of a special category passes. */
  readonly art9: SpecialGround | null;
  /** Null: no ground, so nothing about a person passes. Not asked for under directive 2016/680. */
  readonly art10: ConvictionGround | null;
  readonly agreement: AgreementRule;
  /** Whether the person must waive secrecy (§ 100 of Act 108/2006 and the like): their agreement carries the waiver. */
  readonly waiver: boolean;
  readonly note: Text;
  /** Whether a lawyer reviewed the rule and agreed. */
  readonly reviewed: boolean;
}

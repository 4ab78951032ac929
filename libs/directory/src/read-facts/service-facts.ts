import type { AdmissionCondition } from '../check-conditions/condition.js';
import type { ChannelCode } from '../code-lists/channels.js';
import type { PrisonContactFormCode } from '../code-lists/prison-contact-forms.js';
import type { StageCode } from '../code-lists/stages.js';

/** A kind a service offers, and whether asking for it tells something about health, disability or addiction. */
export interface KindFact {
  readonly code: string;
  readonly name: string;
  /** A kind of Act 108/2006. */
  readonly registered: boolean;
  readonly revealsHealth: boolean;
}

/**
 * A condition as it stands and may be shown; `revealing` answers stay on the sender's screen. Plain JSON: it can be
 * frozen.
 */
export interface ConditionFact extends AdmissionCondition {
  readonly revealing: boolean;
}

/** A prison in which the service works; days `YYYY-MM-DD`, both ends inside, null = open. */
export interface PrisonFact {
  readonly code: string;
  /** The prison as an organisation of the directory. */
  readonly unitId: string;
  readonly form: PrisonContactFormCode;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What the directory knows of a service that somebody is to be handed over to, as it stands now. */
export interface ServiceFacts {
  readonly serviceId: string;
  readonly name: string;
  /** The organisation (unit) whose people take the requests: the one of their memberships. */
  readonly unitId: string;
  readonly unitName: string;
  /** The organisation at the top of the unit's parents; the unit itself where it has none. */
  readonly organisationId: string;
  readonly kinds: readonly KindFact[];
  /**
   * Asking this very service tells something about health, disability or addiction: one of its kinds does, or everybody
   * it is for belongs to such a group, or nothing is known of what it offers.
   */
  readonly revealsHealth: boolean;
  readonly channel: ChannelCode;
  /** Code of the function of its contacts that takes requests. */
  readonly channelFunction: string | null;
  /**
   * What it declared that it needs, by stage, in codes of `declarableFields`. A stage without a declaration is absent: there
   * only what goes with the stage by itself may be passed. A field named at a stage is needed from it on.
   */
  readonly minimumData: Readonly<Partial<Record<StageCode, readonly string[]>>>;
  /** The owner says that the conditions are all there are. */
  readonly conditionsPublished: boolean;
  /** What it asks of the person, as published: of a registered service only those with a ground of § 91(3) of Act 108/2006 are strict. */
  readonly conditions: readonly ConditionFact[];
  /** Of Act 108/2006: it may decline on the grounds of § 91(3) only. */
  readonly registered: boolean;
  /** It said that people live there (pobytová forma). Not said = false: less is passed. */
  readonly residential: boolean;
  readonly prisons: readonly PrisonFact[];
  /** Its organisation is shown in the directory. */
  readonly listed: boolean;
  readonly pausedUntil: string | null;
  readonly endedOn: string | null;
  /** `endedOn` has come. */
  readonly ended: boolean;
  /** Grows with every edit of the service, its conditions included. */
  readonly version: number;
}

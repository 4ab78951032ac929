import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDate } from '@navaz/platform';
import { NamedConditionView } from './reason.view.js';
import { PassedView } from './passed.view.js';

/** Until when something has to be done. */
@ObjectType('HandoverDeadline', { description: 'Until when something has to be done.' })
export class DeadlineView {
  @Field(() => LocalDate)
  day!: string;

  @Field(() => String, { description: 'acknowledge, decide, confirm, confirm_again or say_arrival.' })
  kind!: string;

  @Field(() => Boolean, { description: 'The day has passed.' })
  overdue!: boolean;
}

/** Something your side may do with a handover now. */
@ObjectType('PossibleMove', { description: 'Something your side may do with a handover now.' })
export class PossibleMoveView {
  @Field(() => String)
  act!: string;

  @Field(() => String, { description: 'The mutation that does it.' })
  operation!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A reason has to be chosen: decline, waiting, not_arrived, ending, sender_end or provider_withdraws.',
  })
  reasonList!: string | null;
}

/** What a row of a list and an opened handover have in common: code, state, turn, deadline; no word of the person. */
@ObjectType({ isAbstract: true })
export abstract class HandoverFactsView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The readable code.' })
  reference!: string;

  @Field(() => String, { description: 'Your side: `sender` or `provider`.' })
  side!: string;

  @Field(() => String, {
    description:
      'The state; three ends caused by the sender’s side read `ended_by_sender` to the provider. `ended` to the sender: what became of the person is not theirs to hear.',
  })
  state!: string;

  @Field(() => Date)
  stateSince!: Date;

  @Field(() => String, { description: 'Whose turn it is: `sender`, `provider` or `nobody`.' })
  turn!: string;

  @Field(() => DeadlineView, { nullable: true })
  deadline!: DeadlineView | null;

  @Field(() => Boolean, { description: 'Something happened since your side last opened it.' })
  isNew!: boolean;

  @Field(() => ID, { nullable: true, description: 'The service that was asked; null for a unit.' })
  serviceId!: string | null;

  @Field(() => ID)
  recipientUnitId!: string;

  @Field(() => ID, { nullable: true, description: 'The case; null on the provider’s side.' })
  caseId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who of your unit works on it; null where nobody does.' })
  assignedAccountId!: string | null;

  @Field(() => Boolean, {
    description:
      'The agreement it stands on has run out: the provider reads nothing of the person and may only decline, take back or close, until the sender prolongs it (`renewConsent`).',
  })
  agreementRanOut!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of the agreement it stands on; for the sender, null where it stands on none.',
  })
  agreedUntil!: string | null;

  @Field(() => [PossibleMoveView], {
    description: 'Everything your side may do now; a command may still find that a place or an agreement is gone.',
  })
  moves!: PossibleMoveView[];
}

/** A handover as a row of a list. */
@ObjectType('HandoverRow', { description: 'A handover as a row of a list.' })
export class HandoverRowView extends HandoverFactsView {
  @Field(() => String, { nullable: true, description: 'Name of the service or unit that was asked.' })
  recipientName!: string | null;

  @Field(() => [Int], {
    description:
      'After how many months (1, 3, 6) the provider is asked how it goes, and has not said; for the provider.',
  })
  followUps!: number[];
}

/** A page of handovers. */
@ObjectType('HandoverRowConnection', { description: 'A page of handovers.' })
export class HandoverRowConnection extends connectionOf('HandoverRow', HandoverRowView) {}

/** A place that is offered. */
@ObjectType('HandoverOffer', { description: 'A place that is offered.' })
export class OfferView {
  @Field(() => LocalDate)
  from!: string;

  @Field(() => Date, { nullable: true, description: 'Until when it waits to be confirmed.' })
  expiresAt!: Date | null;

  @Field(() => Boolean)
  extended!: boolean;
}

/** One step of the handover, as this side may know it. */
@ObjectType('HandoverMove', { description: 'One step of the handover, as this side may know it.' })
export class MoveView {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  at!: Date;

  @Field(() => String)
  act!: string;

  @Field(() => String, {
    description: 'sender, provider, subject, time or system; the provider sees only its own and `sender`.',
  })
  by!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true, description: 'Code of the reason, where this side may know it.' })
  reason!: string | null;

  @Field(() => Boolean, {
    description: 'The provider has no account: the sender wrote its answer down, as it came by phone or post.',
  })
  recordedBySender!: boolean;
}

/** A question, an answer, or the sentence beside a reason. */
@ObjectType('HandoverMessage', { description: 'A question, an answer, or the sentence beside a reason.' })
export class MessageView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`sender` or `provider`.' })
  from!: string;

  @Field(() => String, { description: 'question, answer or sentence.' })
  kind!: string;

  @Field(() => String)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The question it answers.' })
  answersId!: string | null;

  @Field(() => Date)
  at!: Date;
}

/** A page of what happened. */
@ObjectType('HandoverMoveConnection', { description: 'A page of what happened.' })
export class MoveConnection extends connectionOf('HandoverMove', MoveView) {}

/** A page of what was written. */
@ObjectType('HandoverMessageConnection', { description: 'A page of what was written.' })
export class MessageConnection extends connectionOf('HandoverMessage', MessageView) {}

/** A condition of the service with the sender’s answer; the sender’s screen only. */
@ObjectType('AskedCondition', {
  description: 'A condition of the service with the sender’s answer; the sender’s screen only.',
})
export class AskedConditionView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'In the provider’s words, as it stood when the draft was made.' })
  sentence!: string;

  @Field(() => Boolean, {
    description: 'The answer reveals something; it stays with you unless the person agrees to this very condition.',
  })
  revealing!: boolean;

  @Field(() => Boolean)
  strict!: boolean;

  @Field(() => String, { nullable: true })
  answer!: string | null;
}

/** A handover, opened. Opening it is logged where it shows anything of the person. */
@ObjectType('Handover', {
  description: 'A handover, opened. Opening it is logged where it shows anything of the person.',
})
export class HandoverView extends HandoverFactsView {
  @Field(() => String, { nullable: true, description: 'Kind of need; null to the provider once it has ended.' })
  kind!: string | null;

  @Field(() => String, { description: 'platform, link or phone_or_post.' })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'An open question waits for this side.' })
  questionTo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the pause; null: none.' })
  pausedUntil!: string | null;

  @Field(() => [String], { description: 'What your side may do now.' })
  acts!: string[];

  @Field(() => OfferView, { nullable: true })
  offer!: OfferView | null;

  @Field(() => LocalDate, { nullable: true })
  arrivedOn!: string | null;

  @Field(() => PassedView, {
    nullable: true,
    description: 'What was passed and may be read now; null where nothing may.',
  })
  passed!: PassedView | null;

  @Field(() => [String], {
    description:
      'Names of the fields of `passed` that the sender’s last update changed, those that are gone among them; with `isNew` it is new since you last read it. Empty on the sender’s side.',
  })
  changed!: string[];

  @Field(() => Date, { nullable: true, description: 'When that update came.' })
  changedAt!: Date | null;

  @Field(() => [AskedConditionView], { nullable: true, description: 'Null on the provider’s side.' })
  conditions!: AskedConditionView[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place in the line of those who wait for a place of the service, 1 first; null where it does not wait or the service keeps no places here.',
  })
  waitingPosition!: number | null;

  @Field(() => NamedConditionView, {
    nullable: true,
    description: 'Which condition a decline with `condition_not_met` says is not met.',
  })
  unmetCondition!: NamedConditionView | null;

  /** What happened, in its order. Whole; the API shows it page by page. */
  timeline!: readonly MoveView[];

  /** What the sides wrote to each other, in its order. Whole; the API shows it page by page. */
  messages!: readonly MessageView[];

  @Field(() => Int, {
    description:
      'Goes up with every change; sent along, it refuses to overwrite what somebody else changed meanwhile. 0 on the sender’s side once it hears no more of how it goes on.',
  })
  version!: number;

  @Field(() => String, {
    description: 'Another one whenever your side may see something else; compare it with `handoverMark`.',
  })
  mark!: string;
}

import { DomainEvent } from '@navaz/kernel';
import type { Told } from './handover.state.js';

/**
 * One side of a handover, an enquiry, a question or a case has news. Carries the readable code, the unit (and service)
 * to tell and the kind of news; never a subject, a need or the other side's name.
 */
export class HandoverNews extends DomainEvent {
  static readonly event = 'handover.news';
  readonly name = HandoverNews.event;

  constructor(
    readonly reference: string,
    /** Who is told. */
    readonly organisationId: string,
    /** Null where a unit without services is told, or the sender. */
    readonly serviceId: string | null,
    readonly what:
      | Exclude<Told, 'nothing'>
      | 'question'
      | 'answer'
      | 'update'
      | 'release_moved'
      | 'reminder'
      | 'overdue'
      | 'agreement_ends'
      | 'unassigned'
      | 'place_opened'
      | 'overcommitted'
      | 'enquiry'
      | 'enquiry_answered'
      | 'fact_question'
      | 'fact_answered'
      | 'report'
      | 'follow_up'
      | 'case_received',
    /** The account that works on it; null where the whole unit is told. */
    readonly accountId: string | null,
  ) {
    super();
  }
}

/** What was to be told about a request is not to be told now: a mail that waits does not go. Never says why. */
export class NewsHeldBack extends DomainEvent {
  static readonly event = 'handover.news-held-back';
  readonly name = NewsHeldBack.event;

  constructor(
    readonly reference: string,
    /** Who is not told. */
    readonly organisationId: string,
  ) {
    super();
  }
}

import type { HandoverChannel } from '../channel.js';
import type { EnquiryEntity } from '../entities/enquiry.entity.js';

/** What was asked; nobody's identity. A field that may not pass to the reader is null. */
export interface EnquiryFields {
  readonly kind: string;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly returnDistrict: string | null;
  /** Monday of the week of release. */
  readonly releaseWeek: string | null;
}

/** One service that was asked. */
export interface EnquiryAskRow {
  readonly id: string;
  /** By which this service knows the enquiry. */
  readonly code: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly answer: string | null;
  readonly roomUntil: string | null;
  readonly answeredAt: Date | null;
  /** Until when the service holds a place; null where it does not. */
  readonly heldUntil: Date | null;
  readonly handoverId: string | null;
  /** Who asked wrote it down, as it came by phone or post; null where the service answered by itself. */
  readonly recorded: { readonly means: string; readonly byFunction: string; readonly on: string } | null;
}

/** A service as who asked it reads of it. */
export interface AskedService extends EnquiryAskRow {
  /** How it is reached now; null where the directory does not have it any more. */
  readonly channel: HandoverChannel | null;
}

/** An enquiry as the asking unit reads it. */
export interface EnquiryRow extends EnquiryFields {
  readonly id: string;
  readonly code: string;
  readonly needId: string | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly asks: readonly AskedService[];
}

/** An enquiry as one of the services asked reads it: no word of the others, nor of who asks. */
export interface ReceivedEnquiry extends EnquiryAskRow {
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** Null in lists, and once a request came of it. */
  readonly fields: EnquiryFields | null;
}

/** Which page of a list. */
export interface EnquiryPage {
  readonly first: number;
  readonly after: string | null;
}

/** What both sides read of an enquiry whatever passes: its days. */
export const frameOf = ({ askedAt, expiresAt }: EnquiryEntity): Pick<ReceivedEnquiry, 'askedAt' | 'expiresAt'> => ({
  askedAt,
  expiresAt,
});

import { enquiryDueOn } from './enquiry-due.js';
import type { EnquiryAskRow, EnquiryRow, ReceivedEnquiry } from './enquiry-rows.js';
import type { EnquiryView, ReceivedEnquiryView } from './enquiry.view.js';

const viewAsk = (row: EnquiryAskRow) => ({
  id: row.id,
  code: row.code,
  serviceId: row.serviceId,
  serviceName: row.serviceName,
  answer: row.answer,
  roomUntil: row.roomUntil,
  answeredAt: row.answeredAt,
  heldUntil: row.heldUntil,
  handoverId: row.handoverId,
  recorded: row.recorded && { means: row.recorded.means, byFunction: row.recorded.byFunction, on: row.recorded.on },
});

/** An enquiry of the reader's own unit, field by field. */
export const viewEnquiry = (row: EnquiryRow): EnquiryView => ({
  id: row.id,
  code: row.code,
  needId: row.needId,
  kind: row.kind,
  sex: row.sex,
  ageBand: row.ageBand,
  returnDistrict: row.returnDistrict,
  releaseWeek: row.releaseWeek,
  askedAt: row.askedAt,
  dueOn: enquiryDueOn(row.askedAt),
  expiresAt: row.expiresAt,
  asks: row.asks.map((ask) => ({ ...viewAsk(ask), channel: ask.channel })),
});

/** An enquiry a service was asked, field by field. */
export const viewReceived = (row: ReceivedEnquiry): ReceivedEnquiryView => ({
  ...viewAsk(row),
  askedAt: row.askedAt,
  dueOn: enquiryDueOn(row.askedAt),
  expiresAt: row.expiresAt,
  fields: row.fields && {
    kind: row.fields.kind,
    sex: row.fields.sex,
    ageBand: row.fields.ageBand,
    returnDistrict: row.fields.returnDistrict,
    releaseWeek: row.fields.releaseWeek,
  },
});

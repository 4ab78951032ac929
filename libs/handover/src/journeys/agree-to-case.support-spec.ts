import type { RequestContext } from '@navaz/kernel';
import { AskCaseConsent } from '../ask-case-consent/ask-case-consent.service.js';
import { granted, newKey, type HandoverRoom } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { TakePart } from '../take-part/take-part.service.js';
import { TransferCase } from '../transfer-case/transfer-case.service.js';

/** What the person is asked about a case. */
export interface AskedOfCase {
  readonly participant?: RequestContext;
  readonly transferTo?: RequestContext;
  /** Categories the person says no to. */
  readonly no?: readonly string[];
}

/** One answered item: `purpose category`, and its grant. */
export interface AnsweredItem {
  readonly what: string;
  readonly grantId: string;
}

/** Asks the person about a case as a whole and records the answer. Answers what was asked, in the order of the form. */
export const agreeToCase = async (
  room: HandoverRoom,
  caseId: string,
  asked: AskedOfCase,
  ctx: RequestContext = room.prison,
): Promise<readonly AnsweredItem[]> => {
  const { signingId } = granted(
    await room.get(AskCaseConsent).ask(ctx, {
      key: newKey(),
      caseId,
      participantUnitIds: asked.participant ? [room.unitOf(asked.participant)] : [],
      transferToUnitId: asked.transferTo ? room.unitOf(asked.transferTo) : null,
      until: '2027-06-30',
      language: 'cs',
    }),
  );
  const { items } = granted(await room.get(ConsentForms).read(ctx, signingId)).terms;
  const rows = await room.db.asOwner<{ item: number; what: string; grantId: string; category: string }>(
    `select item, purpose || ' ' || category as what, id as "grantId", category from consent.subject_grant
     where signing_id = $1 order by item`,
    [signingId],
  );
  const refused = rows.filter(({ category }) => asked.no?.includes(category)).map(({ item }) => item);
  granted(
    await room.get(RecordConsent).record(ctx, {
      key: newKey(),
      signingId,
      given: items.map(({ number }) => number).filter((number) => !refused.includes(number)),
      refused,
      by: 'subject',
      expressed: 'paper',
    }),
  );
  return rows.map(({ what, grantId }) => ({ what, grantId }));
};

/** Lets a unit take part in a case until the end of June 2027. */
export const letTakePart = (
  room: HandoverRoom,
  caseId: string,
  unit: RequestContext,
  ctx: RequestContext = room.prison,
  validUntil = '2027-06-30',
) =>
  room.get(TakePart).add(ctx, { key: newKey(), caseId, unitId: room.unitOf(unit), purpose: 'continuity', validUntil });

/** Gives a case to a unit. */
export const transfer = (room: HandoverRoom, caseId: string, to: RequestContext, ctx: RequestContext = room.prison) =>
  room.get(TransferCase).transfer(ctx, { key: newKey(), caseId, toUnitId: room.unitOf(to) });

import { randomUUID } from 'node:crypto';
import type { SideRecords } from './example.support-spec.js';

const inAYear = (): string => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
const keyed = (given: object): Record<string, unknown> => ({ key: randomUUID(), ...given });

/** The one row that a command has just made. */
const keepLatest = async (records: SideRecords, kind: string, from: string): Promise<string> => {
  const [row] = await records.db.asOwner<{ id: string }>(`select id from ${from} order by id desc limit 1`);
  if (!row) throw new Error(`No command made „${kind}“.`);
  records.keep(kind, row.id, 'organisation');
  return row.id;
};

/** A case that the organisation keeps: opened through the API, so that the person is really sealed with a key. */
const arrangeOwnCase = async (records: SideRecords): Promise<void> => {
  const subject = {
    givenName: 'Alena',
    familyName: records.canary('own', 'jméno klienta'),
    birthDate: '1988-05-04',
    sex: 'woman',
    contact: records.canary('own', 'kontakt na klienta'),
  };
  const release = { earliest: inAYear(), certain: true };
  await records.act('openCase', keyed({ subject, release, returnDistrict: 'CZ0806' }));
  const caseId = await keepLatest(records, 'case', 'handover.client_case');
  await records.act('addNeed', keyed({ caseId, kind: 'azylove-domy', urgency: 'urgent' }));
  const needId = await keepLatest(records, 'need', 'handover.need');
  await records.act('draftHandover', keyed({ needId, unitId: records.id('prison') }));
  await keepLatest(records, 'draft', 'handover.handover');
  const asked = { handoverId: records.id('draft'), steps: ['request'], until: inAYear() };
  await records.act('askConsent', keyed(asked));
  await keepLatest(records, 'signing', 'consent.signing');
  await records.insert(
    'participant',
    'organisation',
    `insert into handover.participant (case_id, unit_id, role, purpose, basis, valid_until, added_at)
     values ($1, $2, 'prison', 'continuity', 'own_basis', current_date + 100, now()) returning id`,
    [caseId, records.id('prison')],
  );
};

const handoverColumns = `reference, need_id, case_id, subject_id, sender_unit_id, sender_kind, recipient_organisation_id,
  recipient_service_id, recipient_kind, channel, kind, residential, reveals_health, state, state_since, created_at,
  sent_at, version`;

/** A request that was sent: by the organisation to the prison, and by the prison to the organisation's service. */
const arrangeHandovers = async (records: SideRecords): Promise<void> => {
  const [organisation, prison] = [records.id('organisation'), records.id('prison')];
  const [unit, service] = [records.id('unlistedPrison'), records.id('service')];
  const person = { givenName: 'Ota', familyName: records.canary('nobody', 'klient jiného útvaru') };
  await records.act('openCase', keyed({ subject: person }), 'prison');
  const theirCase = await keepLatest(records, 'theirCase', 'handover.client_case');
  await records.act('addNeed', keyed({ caseId: theirCase, kind: 'azylove-domy', urgency: 'soon' }), 'prison');
  const theirNeed = await keepLatest(records, 'theirNeed', 'handover.need');
  const subjectOf = async (caseId: string): Promise<string> => {
    const [row] = await records.db.asOwner<{ id: string }>(
      `select subject_id as id from handover.client_case where id = $1`,
      [caseId],
    );
    return row?.id ?? '';
  };
  const references = {
    sent: records.canary('own', 'kód odeslaného'),
    received: records.canary('own', 'kód přijatého'),
  };
  records.keep('reference', references.sent, 'organisation');
  await records.insert(
    'sent',
    'organisation',
    `insert into handover.handover (${handoverColumns})
     values ($1, $2, $3, $4, $5, 'ngo', $6, null, 'prison', 'platform', 'azylove-domy', false, false, 'sent', now(),
       now(), now(), 1) returning id`,
    [references.sent, records.id('need'), records.id('case'), await subjectOf(records.id('case')), organisation, unit],
  );
  await records.insert(
    'received',
    'service',
    `insert into handover.handover (${handoverColumns})
     values ($1, $2, $3, $4, $5, 'prison', $6, $7, 'ngo', 'platform', 'azylove-domy', false, false, 'acknowledged',
       now(), now(), now(), 1) returning id`,
    [references.received, theirNeed, theirCase, await subjectOf(theirCase), prison, organisation, service],
  );
};

/** A question about room: asked by the organisation, and asked of its service. */
const arrangeEnquiries = async (records: SideRecords): Promise<void> => {
  const ask = (kind: string, by: string, of: string, service: string): Promise<string> =>
    records.insert(
      kind,
      'organisation',
      `with enquiry as (insert into handover.enquiry (code, unit_id, account_id, kind, asked_at, expires_at)
         values ($1, $2, $3, 'azylove-domy', now(), now() + interval '30 days') returning id)
       insert into handover.enquiry_ask (enquiry_id, code, organisation_id, service_id, residential)
       select id, $1, $4, $5, false from enquiry returning id`,
      [records.canary('own', 'kód dotazu'), by, randomUUID(), of, service],
    );
  const [organisation, prison] = [records.id('organisation'), records.id('prison')];
  await ask('ask', organisation, prison, randomUUID());
  const [row] = await records.db.asOwner<{ id: string }>(
    `select enquiry_id as id from handover.enquiry_ask where id = $1`,
    [records.id('ask')],
  );
  records.keep('enquiry', row?.id ?? '', 'organisation');
  await ask('receivedAsk', prison, organisation, records.id('service'));
};

/** One question about a fact and one report in each direction. */
const arrangeFactsAndReports = async (records: SideRecords): Promise<void> => {
  const [organisation, prison] = [records.id('organisation'), records.id('prison')];
  for (const [kind, by, of, caseKind, audience] of [
    ['factQuestion', organisation, prison, 'case', 'own'],
    // Without an agreement it is not even listed where it was asked.
    ['receivedFactQuestion', prison, organisation, 'theirCase', 'nobody'],
  ] as const) {
    await records.insert(
      kind,
      'organisation',
      `insert into handover.fact_question (code, case_id, subject_id, unit_id, recipient_organisation_id, fact, asked_at,
         answer, answered_at, version)
       select $1, id, subject_id, $3, $4, 'client_of_service', now(), 'yes', now(), 1 from handover.client_case where id = $2
       returning id`,
      [records.canary(audience, 'kód otázky'), records.id(caseKind), by, of],
    );
  }
  for (const [kind, handover, to] of [
    ['report', 'received', prison],
    ['receivedReport', 'sent', organisation],
  ] as const) {
    await records.insert(
      kind,
      'organisation',
      `insert into handover.report (handover_id, to_unit_id, kind, fields, drafted_at, sent_at)
       values ($1, $2, 'closing', '{report.arrival}', now(), now()) returning id`,
      [records.id(handover), to],
    );
  }
};

/** Everything the one room that knows a person holds of a side, as the sender and as the one who was asked. */
export const arrangeHandover = async (records: SideRecords): Promise<void> => {
  await arrangeOwnCase(records);
  await arrangeHandovers(records);
  await arrangeEnquiries(records);
  await arrangeFactsAndReports(records);
};

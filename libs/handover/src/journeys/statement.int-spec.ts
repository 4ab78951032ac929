import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { agreeToCase, letTakePart } from './agree-to-case.support-spec.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { canaryName, granted, HandoverRoom, type MadeShelter, type Prepared } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { Papers } from '../print-papers/papers.service.js';
import { StatementResolver } from '../read-statement/statement.resolver.js';

describe('the statement of a person', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let sent: Prepared;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 10 });
    sent = await room.makeSent(shelter);
    granted(await room.get(CaseReading).subject(room.prison, sent.caseId));
    for (let times = 0; times < 3; times += 1)
      granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: sent.handoverId }));
  });
  afterAll(() => room.close());

  const page = (first: number, after?: string | null, ctx = room.prison) =>
    room.get(StatementResolver).subjectStatement(ctx, { caseId: sent.caseId, first, after, identityChecked: true });

  it('lists every opening by organisation and function in pages, the latest first', async () => {
    const all = granted(await page(100));
    expect(all.pageInfo.hasNextPage).toBe(false);
    expect(all.edges.find(({ node }) => !node.own)?.node).toMatchObject({
      organisation: 'Azylový dům Domov Naděje (Domov Naděje)',
      function: 'pracovník',
      own: false,
      ground: 'váš souhlas',
    });
    expect(all.edges.some(({ node }) => node.own && node.what.includes('vaše jméno, datum narození a kontakt'))).toBe(
      true,
    );
    const walked: (typeof all.edges)[number][] = [];
    for (let after: string | null = null; ;) {
      const part: typeof all = granted(await page(2, after));
      walked.push(...part.edges);
      after = part.pageInfo.endCursor;
      if (!part.pageInfo.hasNextPage) break;
    }
    // Each page that was shown stands in the log as well, before everything else.
    expect(walked.slice(-all.edges.length)).toEqual(all.edges);
    expect(JSON.stringify(all)).not.toContain(canaryName);
    expect(JSON.stringify(all)).not.toContain(room.workerOf(shelter).actor?.accountId ?? 'none');
  });

  it('is read from the log by nobody but who acts for the unit, past the operation too', async () => {
    const [subject] = await room.db.asOwner<{ id: string }>(
      `select subject_id as id from handover.client_case where id = $1`,
      [sent.caseId],
    );
    const rows = async (services: 'all' | readonly string[]): Promise<number> => {
      const ctx = HandoverRoom.member(room.unitOf(room.prison), 'worker', services);
      const list = `select number from audit.disclosures_of($1, 1000000, 100, $2)`;
      return (await room.db.database.transaction(ctx, (tx) => tx.query(list, [subject?.id, room.clock.now()]))).length;
    };
    expect(await rows('all')).toBeGreaterThan(0);
    expect(await rows([])).toBe(0);
  });

  it('lists what was agreed to, with how it stands', async () => {
    const all = granted(
      await room.get(StatementResolver).subjectGrants(room.prison, { caseId: sent.caseId, first: 100 }),
    );
    expect(all.edges.map(({ node }) => node.what)).toContain('vaše jméno a příjmení');
    expect(all.edges.every(({ node }) => node.stateText === 'platí')).toBe(true);
    const first = granted(
      await room.get(StatementResolver).subjectGrants(room.prison, { caseId: sent.caseId, first: 1 }),
    );
    const rest = granted(
      await room
        .get(StatementResolver)
        .subjectGrants(room.prison, { caseId: sent.caseId, first: 100, after: first.pageInfo.endCursor }),
    );
    expect([...first.edges, ...rest.edges]).toEqual(all.edges);
  });

  it('is issued to the person alone, and says itself that it was issued and by whom', async () => {
    const asked = { caseId: sent.caseId, first: 10, after: null };
    expect(
      await room.get(StatementResolver).subjectStatement(room.prison, { ...asked, identityChecked: false }),
    ).toMatchObject({
      code: 'IDENTITY_NOT_CHECKED',
    });
    expect(await room.get(Papers).statement(room.prison, sent.caseId, { identityChecked: false })).toMatchObject({
      code: 'IDENTITY_NOT_CHECKED',
    });
    const before = granted(await page(1)).edges[0]?.node;
    granted(await room.get(Papers).statement(room.prison, sent.caseId, { identityChecked: true }));
    const [issued] = granted(await page(1)).edges;
    expect(issued?.node).toMatchObject({
      what: ['tento výpis: kdo se na vaše údaje podíval'],
      why: 'aby vám výpis mohli dát',
      ground: 'vaše právo na přístup k údajům',
    });
    expect(issued?.node.organisation).toBe(before?.organisation);
    expect(issued?.node.at.getTime()).toBeGreaterThan(before?.at.getTime() ?? 0);
  });

  it('is issued by a unit that takes part in the case as well, which reads of the agreements its own only', async () => {
    const { caseId } = await room.makeCase();
    await agreeToCase(room, caseId, { participant: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    const asked = { caseId, first: 100, after: null };
    const resolver = room.get(StatementResolver);
    expect(await resolver.subjectStatement(room.curator, { ...asked, identityChecked: false })).toMatchObject({
      code: 'IDENTITY_NOT_CHECKED',
    });
    granted(await resolver.subjectStatement(room.curator, { ...asked, identityChecked: true }));
    const [latest] = granted(await resolver.subjectStatement(room.prison, { ...asked, identityChecked: true })).edges;
    expect(latest?.node).toMatchObject({ what: ['tento výpis: kdo se na vaše údaje podíval'], own: false });
    const given = granted(await resolver.subjectGrants(room.curator, asked)).edges;
    // Of the agreements those that are addressed to it, and no other.
    const names = new Set(given.map(({ node }) => node.recipient));
    const own = await room.db.asOwner<{ name: string }>(`select name from directory.organisation where id = $1`, [
      room.unitOf(room.curator),
    ]);
    expect([...names]).toEqual(own.map(({ name }) => name));
    granted(await room.get(Papers).statement(room.curator, caseId, { identityChecked: true }));
  });

  it('is not there for units that have nothing to do with the case, nor for the recipient', async () => {
    for (const ctx of [room.curator, room.probation, room.workerOf(shelter)]) {
      const answer = await page(10, null, ctx);
      expect(isRefusal(answer) && answer.code).toBe('NOT_FOUND');
    }
    const cursor = await page(10, 'cizí');
    expect(isRefusal(cursor) && cursor.code).toBe('INVALID_INPUT');
  });
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ActEntity, AuditTrail } from '@navaz/audit';
import { cooperationEntities, CooperationReader } from '@navaz/cooperation';
import { isRefusal, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, wordsOfCheck, type TestDatabase } from '@navaz/testing';
import { ApproveMatrix } from './approve-matrix/approve-matrix.service.js';
import { disclosureEntities } from './disclosure-entities.js';
import { agreementRules, convictionGrounds, regimes, specialGrounds } from './matrix/matrix-cell.js';
import { MatrixRepository, type StoredCell } from './matrix.repository.js';
import type { MatrixProposal } from './propose-matrix-change/proposal-rules.js';
import { ProposeMatrixChange } from './propose-matrix-change/propose-matrix-change.service.js';
import { ReadMatrix } from './read-matrix/read-matrix.service.js';
import { RecordLegalReview } from './record-legal-review/record-legal-review.service.js';

jest.setTimeout(60_000);

describe('the matrix', () => {
  let db: TestDatabase;
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  const matrix = new MatrixRepository();
  let proposing: ProposeMatrixChange;
  let reviewing: RecordLegalReview;
  let approving: ApproveMatrix;
  let reading: ReadMatrix;
  let prison: string;
  let otherPrison: string;
  let coordinator: RequestContext;

  const organisation = async (kind: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version) values ($1, $1, 'owner', 1) returning id`,
      [kind],
    );
    return row?.id ?? '';
  };
  const as = (role: Role, organisationId: string, accountId?: string): RequestContext =>
    testContext({ role, organisationId, ...(accountId ? { accountId } : {}) });
  const code = (answer: unknown): string =>
    isRefusal(answer) ? [answer.code, ...answer.fields.map((one) => `${one.path} ${one.code}`)].join(' ') : 'done';
  const done = async (answer: Promise<StoredCell | Refusal>): Promise<StoredCell> => {
    const cell = await answer;
    if (isRefusal(cell)) throw new Error(cell.code);
    return cell;
  };
  const change = (given: Partial<MatrixProposal> = {}): MatrixProposal => ({
    sender: 'prison',
    recipient: 'ngo',
    regime: 'gdpr',
    legalBasis: { cs: 'zákon č. 169/1999 Sb.', en: 'Act 169/1999' },
    art9: 'explicit_consent',
    art10: 'official_authority',
    agreement: 'unless_cooperation',
    waiver: false,
    note: { cs: `změna ${randomUUID()}`, en: '' },
    reason: 'nové stanovisko',
    ...given,
  });
  const review = (cellId: string, agrees = true, ctx = coordinator) =>
    reviewing.record(ctx, { cellId, agrees, reviewedOn: '2027-02-20', reviewer: 'advokátní kancelář', note: null });
  /** The version and agreement rule that hold for a prison towards providers. */
  const holding = async (id: string): Promise<string> => {
    const cell = await db.database.transaction(testContext(), (tx) => matrix.inForce(tx, id, 'prison', 'ngo'));
    return cell ? `${cell.version === 1 ? 'first' : 'later'} ${cell.agreement}` : 'none';
  };

  beforeAll(async () => {
    db = await testDatabase([...disclosureEntities, ...cooperationEntities, ActEntity]);
    const trail = new AuditTrail();
    proposing = new ProposeMatrixChange(db.database, clock, matrix, trail);
    reviewing = new RecordLegalReview(db.database, clock, matrix, trail);
    approving = new ApproveMatrix(db.database, clock, matrix, new CooperationReader(), trail);
    reading = new ReadMatrix(db.database, matrix);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    prison = await organisation('prison');
    otherPrison = await organisation('prison');
    coordinator = as('coordinator', await organisation('coordinator'));
  });

  it('has the codes of the database', async () => {
    expect(await wordsOfCheck(db, 'matrix_cell_regime')).toEqual([...regimes]);
    expect(await wordsOfCheck(db, 'matrix_cell_art9')).toEqual([...specialGrounds]);
    expect(await wordsOfCheck(db, 'matrix_cell_art10')).toEqual([...convictionGrounds]);
    expect(await wordsOfCheck(db, 'matrix_cell_agreement')).toEqual([...agreementRules]);
  });

  it('starts with the first matrix, nothing of it reviewed, with words in both languages', async () => {
    const cells = await reading.inForce(as('worker', prison), { senderId: null, first: 100, after: null });
    if (isRefusal(cells)) throw new Error(cells.code);
    const [, ...expected] = readFileSync(new URL('./first-matrix.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const seen = cells.map((cell) =>
      [
        ...[cell.sender, cell.recipient, cell.regime, cell.agreement, cell.art9 ?? '', cell.art10 ?? ''],
        cell.waiver ? 'ano' : 'ne',
      ].join('|'),
    );
    expect(seen.sort()).toEqual(expected.sort());
    for (const cell of cells) {
      expect([cell.version, cell.reviewed, cell.approved]).toEqual([1, false, false]);
      expect(Object.values({ ...cell.legalBasis, note: cell.note.cs, noteEn: cell.note.en }).every(Boolean)).toBe(true);
    }
  });

  it('a change holds for one institution, after the review and its own approval, and not before', async () => {
    const cell = await done(proposing.propose(coordinator, change()));
    expect(await holding(prison)).toBe('first always');
    const auditor = as('auditor', prison);
    expect(code(await approving.approve(auditor, cell.id))).toBe('NOT_REVIEWED');
    await done(review(cell.id, false));
    expect(code(await approving.approve(auditor, cell.id))).toBe('NOT_REVIEWED');
    await done(review(cell.id));
    expect(await holding(prison)).toBe('first always');
    expect(code(await approving.approve(auditor, cell.id))).toBe('done');
    expect([await holding(prison), await holding(otherPrison)]).toEqual(['later unless_cooperation', 'first always']);
    expect(code(await approving.approve(auditor, cell.id))).toBe('APPROVED_ALREADY');
  });

  it('a lawyer who later says no takes the version out of force', async () => {
    const cell = await done(proposing.propose(coordinator, change()));
    await done(review(cell.id));
    await done(approving.approve(as('auditor', prison), cell.id));
    expect(await holding(prison)).toBe('later unless_cooperation');
    await done(review(cell.id, false));
    expect(await holding(prison)).toBe('first always');
  });

  it('is approved by those who send by it, by another hand than proposed it, and forwards only', async () => {
    const older = await done(proposing.propose(coordinator, change()));
    const newer = await done(proposing.propose(coordinator, change({ agreement: 'own_basis' })));
    await done(review(older.id));
    await done(review(newer.id));
    const ngo = await organisation('ngo');
    expect(code(await approving.approve(as('auditor', ngo), newer.id))).toBe('NOT_YOUR_RULE');
    expect(code(await approving.approve(as('auditor', prison, coordinator.actor?.accountId), newer.id))).toBe(
      'SAME_HAND',
    );
    expect(code(await approving.approve(as('auditor', prison), newer.id))).toBe('done');
    expect(code(await approving.approve(as('auditor', prison), older.id))).toBe('OLDER_THAN_IN_FORCE');
    const first = await db.asOwner<{ id: string }>(
      `select id from disclosure.matrix_cell where version = 1 and sender_kind = 'prison' and recipient_kind = 'ngo'`,
    );
    expect(code(await approving.approve(as('auditor', prison), first[0]?.id ?? ''))).toBe('NOTHING_TO_APPROVE');
    expect(code(await approving.approve(as('auditor', prison), prison))).toBe('NOT_FOUND');
  });

  it.each<[string, Partial<MatrixProposal>, string]>([
    ['the directive towards an NGO', { regime: 'le680', art9: null }, 'INVALID_INPUT regime NOT_AUTHORITIES'],
    ['a ground of the other regime', { art9: 'strictly_necessary' }, 'INVALID_INPUT art9 GROUND_OF_OTHER_REGIME'],
    [
      'consent under the directive',
      { sender: 'prison', recipient: 'probation', regime: 'le680', art9: 'explicit_consent' },
      'INVALID_INPUT art9 GROUND_OF_OTHER_REGIME',
    ],
  ])('refuses %s', async (_what, given, expected) => {
    expect(code(await proposing.propose(coordinator, change(given)))).toBe(expected);
  });

  it('refuses a change that changes nothing, and a review of tomorrow', async () => {
    const cell = await done(proposing.propose(coordinator, change({ note: { cs: prison, en: prison } })));
    const same = change({ note: { cs: prison, en: prison } });
    expect(code(await proposing.propose(coordinator, same))).toBe('NOTHING_CHANGES');
    const tomorrow = { cellId: cell.id, agrees: true, reviewedOn: '2027-03-02', reviewer: 'právník', note: null };
    expect(code(await reviewing.record(coordinator, tomorrow))).toBe('INVALID_INPUT reviewedOn IN_THE_FUTURE');
    expect(code(await review(prison))).toBe('NOT_FOUND');
  });

  it('the database keeps to it even where the code forgot: roles, own institution, history', async () => {
    const cell = await done(proposing.propose(coordinator, change()));
    const insert = (ctx: RequestContext, organisationId: string) =>
      db.database.transaction(ctx, (tx) =>
        tx.query(
          `insert into disclosure.approval (cell_id, organisation_id, approved_at, approved_by)
           values ($1, $2, now(), $3)`,
          [cell.id, organisationId, ctx.actor?.accountId],
        ),
      );
    for (const ctx of [as('coordinator', prison), as('team_lead', prison), as('auditor', otherPrison)]) {
      await expect(insert(ctx, prison)).rejects.toThrow('row-level security');
    }
    await expect(proposing.propose(as('worker', prison), change())).rejects.toThrow('row-level security');
    await expect(review(cell.id, true, as('auditor', prison))).rejects.toThrow('row-level security');
    for (const statement of [
      `update disclosure.matrix_cell set agreement = 'own_basis' where id = '${cell.id}'`,
      `delete from disclosure.legal_review`,
      `update disclosure.approval set organisation_id = '${prison}'`,
    ]) {
      await expect(db.asOwner(statement)).rejects.toThrow('The matrix is history.');
      await expect(db.database.transaction(coordinator, (tx) => tx.query(statement))).rejects.toThrow('permission');
    }
  });

  it('is shown page by page, and changes with the latest first', async () => {
    const worker = as('worker', prison);
    const first = await reading.inForce(worker, { senderId: null, first: 5, after: null });
    if (isRefusal(first)) throw new Error(first.code);
    expect(first.map((cell) => `${cell.sender} ${cell.recipient}`)).toEqual([
      'curator curator',
      'curator ngo',
      'curator prison',
      'curator probation',
      'ngo curator',
      'ngo ngo',
    ]);
    expect(code(await reading.inForce(worker, { senderId: null, first: 5, after: 'nic' }))).toContain('CURSOR_UNKNOWN');
    const cell = await done(proposing.propose(coordinator, change()));
    const changes = await reading.changes(worker, { first: 1, after: null });
    expect(isRefusal(changes) ? changes.code : changes[0]?.id).toBe(cell.id);
    const odd = Buffer.from(JSON.stringify([1e300])).toString('base64url');
    expect(code(await reading.changes(worker, { first: 1, after: odd }))).toBe('done');
  });
});

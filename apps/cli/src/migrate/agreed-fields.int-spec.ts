import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '@navaz/migrations';
import { ownerDataSource } from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';

const named = (name: string): number => migrations.findIndex((one) => one.name === name);
const before = migrations.slice(0, named('AsThePersonSaid0036'));
const after = migrations.slice(0, named('AsThePersonSaid0036') + 1);

describe('agreements made before they named their fields', () => {
  let db: TestDatabase;
  const subject = randomUUID();
  const unit = randomUUID();
  let signing: string;
  let service: { id: string; organisation: string };
  let requests: { residential: string; ambulatory: string };
  let caseId: string;
  let item = 0;

  const one = async (sql: string, given: readonly unknown[] = []): Promise<string> =>
    (await db.asOwner<{ id: string }>(sql, given))[0]?.id ?? '';
  const run = async (upTo: typeof migrations): Promise<void> => {
    const source = await ownerDataSource(db.ownerUrl, upTo).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  };
  /** An agreement as it was made then; its id. */
  const grant = async (
    about: string,
    kind: 'service' | 'unit',
    purpose: string,
    category: string,
    detail: string | null = null,
  ): Promise<string> =>
    one(
      `insert into consent.subject_grant (signing_id, item, subject_id, holder_id, about_id, recipient_kind,
         recipient_id, recipient_organisation_id, purpose, category, detail, valid_until, since)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '2027-06-30', now()) returning id`,
      [
        signing,
        (item += 1),
        subject,
        unit,
        about,
        kind,
        kind === 'service' ? service.id : unit,
        kind === 'service' ? service.organisation : unit,
        purpose,
        category,
        detail,
      ],
    );
  const fieldsOf = async (id: string): Promise<unknown> =>
    (await db.asOwner(`select fields from consent.subject_grant where id = $1`, [id]))[0]?.['fields'];

  beforeAll(async () => {
    db = await testDatabase([], { empty: true });
    await run(before);
    const organisation = await one(
      `insert into directory.organisation (name, kind, origin, version) values ('Dům', 'ngo', 'owner', 1) returning id`,
    );
    const id = await one(
      `insert into directory.service (organisation_id, name, origin, version, channel, minimum_data)
       values ($1, 'Azylový dům', 'owner', 1, 'platform', $2) returning id`,
      [
        organisation,
        JSON.stringify({ '0': ['sex'], '1': ['language', 'nobody_knows'], '2': ['birth_date'], '3': ['wishes'] }),
      ],
    );
    service = { id, organisation };
    await one(
      `insert into handover.subject (id, unit_id, sealed, created_at, changed_at, version)
       values ($1, $2, 'x', now(), now(), 1)`,
      [subject, unit],
    );
    caseId = await one(
      `insert into handover.client_case (code, subject_id, unit_id, opened_at, version)
       values ('K-TEST', $1, $2, now(), 1) returning id`,
      [subject, unit],
    );
    const request = async (reference: string, residential: boolean): Promise<string> => {
      const need = await one(
        `insert into handover.need (case_id, kind, urgency, opened_at, version)
         values ($1, 'azylove-domy', 'soon', now(), 1) returning id`,
        [caseId],
      );
      return one(
        `insert into handover.handover (reference, need_id, case_id, subject_id, sender_unit_id, sender_kind,
           recipient_organisation_id, recipient_service_id, recipient_kind, channel, kind, residential, reveals_health,
           state, state_since, created_at, version)
         values ($1, $2, $3, $4, $5, 'prison', $6, $7, 'ngo', 'platform', 'azylove-domy', $8, false, 'draft', now(),
           now(), 1) returning id`,
        [reference, need, caseId, subject, unit, organisation, id, residential],
      );
    };
    requests = { residential: await request('N-1', true), ambulatory: await request('N-2', false) };
    signing = await one(
      `insert into consent.signing (subject_id, holder_id, asked_by_unit_id, required_from, locale, notice_version,
         notice_hash, asked_at) values ($1, $2, $2, 'subject', 'cs', 1, sha256('x'), now()) returning id`,
      [subject, unit],
    );
  });
  afterAll(() => db.close());

  it('name what they open at that moment, and nothing else of them changes', async () => {
    const { residential, ambulatory } = requests;
    const always = ['needKind', 'returnDistrict', 'releaseWeek', 'reference', 'senderKind', 'senderRegion', 'urgency'];
    const answers = 'conditionAnswers';
    const ofCase = ['needKind', 'sex', 'ageBand', ...always.slice(1), answers, 'languages', 'accessibility', 'wishes'];
    const expected = new Map<string, readonly string[]>([
      [
        await grant(residential, 'service', 'assess', 'request_data'),
        ['needKind', 'sex', ...always.slice(1), answers, 'languages'],
      ],
      [await grant(ambulatory, 'service', 'assess', 'request_data'), [...always, answers, 'languages']],
      [await grant(residential, 'service', 'assess', 'condition_answer', 'abstinence.1'), [answers]],
      [await grant(residential, 'service', 'interview', 'meeting'), ['meeting']],
      [await grant(residential, 'service', 'interview', 'contact'), []],
      [await grant(residential, 'service', 'hand_over', 'name'), ['name']],
      [await grant(residential, 'service', 'hand_over', 'birth_date'), ['birthDate']],
      [await grant(residential, 'service', 'hand_over', 'guardian'), []],
      [await grant(residential, 'unit', 'report_back', 'topic', 'arrival'), ['arrival']],
      [await grant(residential, 'unit', 'report_back', 'topic', 'housing'), ['topics']],
      [await grant(residential, 'unit', 'report_back', 'topic', 'next_step'), ['nextStep']],
      [await grant(residential, 'service', 'follow_up', 'topic', 'follow_up'), []],
      [await grant(caseId, 'unit', 'assess', 'request_data'), ofCase],
      [await grant(caseId, 'unit', 'hand_over', 'in_service'), ['documents']],
      [await grant(randomUUID(), 'unit', 'be_recognised', 'recognition'), []],
    ]);
    const rest = `select to_jsonb(held) - 'fields' as held from consent.subject_grant held order by id`;
    const untouched = await db.asOwner(rest);
    await run(after);
    for (const [id, fields] of expected) expect([id, await fieldsOf(id)]).toEqual([id, fields]);
    expect(await db.asOwner(rest)).toEqual(untouched);
  });

  it('are kept like the others: nobody writes into them, and none is made without', async () => {
    await expect(db.asOwner(`update consent.subject_grant set fields = '{contact}'`)).rejects.toThrow(
      'What was asked for stays as it was',
    );
    await expect(grant(caseId, 'unit', 'hand_over', 'name')).rejects.toThrow('null value');
  });
});

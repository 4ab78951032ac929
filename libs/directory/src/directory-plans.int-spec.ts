import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PreparedRead } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { buildProfile, type BuiltProfile } from './profile.support-spec.js';
import { organisationDetailRead } from './read-organisation/organisation-detail.sql.js';
import { searchSourcesByIds } from './read-search-sources/search-sources.sql.js';
import { serviceDetailRead } from './read-service/service-detail.sql.js';
import { serviceCardsRead } from './service-card/service-cards.sql.js';

/** Tables that grow with the register; code lists are small and may be read whole. */
const growing = new Set([
  'organisation',
  'service',
  'facility',
  'contact',
  'admission_condition',
  'service_kind_offered',
  'service_target_group',
  'service_form',
  'service_area',
  'prison_served',
  'verification',
  'change',
]);

describe('plans over a register of 5,000 services', () => {
  let db: TestDatabase;
  let profile: BuiltProfile;

  const scanned = async (read: PreparedRead, parameters: readonly unknown[]): Promise<string[]> => {
    const [row] = await db.asOwner<{ 'QUERY PLAN': unknown }>(`explain (format json) ${read.text}`, parameters);
    const plan = JSON.stringify(row?.['QUERY PLAN']);
    expect(plan).toContain('Index');
    return [...plan.matchAll(/"Node Type":"Seq Scan".*?"Relation Name":"(\w+)"/g)]
      .map((match) => match[1] ?? '')
      .filter((table) => growing.has(table));
  };

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), installCodeLists);
    profile = await buildProfile(db, 1);
    await db.asOwner(`insert into directory.organisation (kind, name, origin, version)
      select 'ngo', 'Organizace č. ' || n, 'register', 1 from generate_series(1, 2000) n`);
    await db.asOwner(`insert into directory.service (organisation_id, name, origin, version, register_id)
      select o.id, 'Služba ' || n, 'register', 1, 'R' || n from generate_series(1, 5000) n
      join directory.organisation o on o.name = 'Organizace č. ' || (1 + n % 2000)`);
    await db.asOwner(`insert into directory.facility (service_id, municipality_code, district_code, region_code, origin)
      select s.id, '554821', 'CZ0806', 'CZ080', 'register' from directory.service s, generate_series(1, 3)`);
    await db.asOwner(`insert into directory.service_kind_offered
      select id, 'nocleharny' from directory.service on conflict do nothing`);
    await db.asOwner(`insert into directory.service_target_group select id, 'propusteni' from directory.service
      where exists (select from directory.target_group where code = 'propusteni') on conflict do nothing`);
    await db.asOwner(
      `insert into directory.service_form (service_id, form) select id, 'outreach' from directory.service`,
    );
    await db.asOwner(
      `insert into directory.service_area select id, 'region', 'CZ080' from directory.service on conflict do nothing`,
    );
    await db.asOwner(`insert into directory.contact (organisation_id, service_id, function_code, phone, origin)
      select organisation_id, id, 'admissions', '+420600000001', 'register' from directory.service`);
    await db.asOwner(`insert into directory.verification (service_id, part, method, result, at)
      select id, part, 'register', 'confirmed', now() from directory.service, unnest(array['contacts', 'areas']) part`);
    await db.asOwner(`insert into directory.change (organisation_id, service_id, field, source)
      select organisation_id, id, 'name', 'register' from directory.service, generate_series(1, 4)`);
    await db.asOwner(`insert into directory.admission_condition (service_id, position, code, operator, due, strict, sentence, origin)
      select id, 0, 'animal', 'accepted', 'on_admission', false, 'Se psem.', 'owner' from directory.service`);
    await db.asOwner(
      `insert into directory.prison_served select id, 'kurim', 'visits' from directory.service on conflict do nothing`,
    );
    await db.asOwner('analyze');
  }, 60_000);

  afterAll(() => db.close());

  it('the detail of a service reads by indexes', async () => {
    expect(await scanned(serviceDetailRead, [profile.serviceId, false, null, '2026-11-22', false])).toEqual([]);
  });

  it('the detail of an organisation reads by indexes', async () => {
    expect(await scanned(organisationDetailRead, [profile.organisationId, false, null, '2026-11-22', false])).toEqual(
      [],
    );
  });

  it('cards read by indexes', async () => {
    expect(await scanned(serviceCardsRead, [[profile.serviceId], false, '2026-11-22'])).toEqual([]);
  });

  it('search sources by id read by indexes', async () => {
    expect(await scanned(searchSourcesByIds, [[profile.serviceId], '2026-11-22'])).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { conditionFaults } from '@navaz/directory';
import { systemContext } from '@navaz/kernel';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { DemoData, demoEntries } from './demo-data.service.js';

jest.setTimeout(60_000);

describe('demo data', () => {
  let spec: RoomsForSpec;
  const ctx = systemContext('demo');
  const load = () => spec.rooms.get(DemoData).load(ctx);
  const count = async (sql: string): Promise<number> =>
    Number((await spec.db.asOwner<{ count: string }>(`select count(*) from ${sql}`))[0]?.count);

  beforeAll(async () => {
    spec = await roomsForSpec('2026-11-22T08:00:00Z');
  });
  afterAll(() => spec.close());

  it('stands after the first load, marked on every record', async () => {
    const loaded = await load();
    expect(loaded.organisations).toBe(demoEntries.length);
    expect(await count(`directory.organisation where origin = 'demo'`)).toBe(demoEntries.length);
    expect(await count(`directory.service where origin = 'demo'`)).toBe(loaded.services);
    expect(loaded.services).toBe(demoEntries.flatMap((entry) => entry.organisation.services).length);
    expect(await count(`directory.organisation where origin = 'demo' and demo_note not like 'Ukázka%'`)).toBe(0);
    expect(await count(`directory.service where origin = 'demo' and coalesce(demo_note, '') not like 'Ukázka%'`)).toBe(
      0,
    );
    expect(await count(`capacity.statement where note not like '%vymyšlen%' or note is null`)).toBe(0);
  });

  it('offers every kind outside the act', async () => {
    const missing = await spec.db.asOwner(
      `select code from directory.service_kind k where not registered and not exists (
         select from directory.service_kind_offered o join directory.service s on s.id = o.service_id
         where o.kind_code = k.code and s.origin = 'demo')`,
    );
    expect(missing).toEqual([]);
  });

  it('places every town and prison it names', async () => {
    const services = demoEntries.flatMap((entry) => entry.organisation.services);
    expect(await count(`directory.facility where origin = 'demo'`)).toBe(
      services.flatMap((one) => one.towns ?? []).length,
    );
    expect(await count(`directory.prison_served`)).toBe(services.flatMap((one) => one.prisons ?? []).length);
    const codes = await spec.db.asOwner(
      `select a.code from directory.service_area a where not exists (
         select from directory.region where code = a.code union all select from directory.district where code = a.code
         union all select from directory.orp where code = a.code
         union all select from directory.municipality where code = a.code) and a.code <> 'CZ'`,
    );
    expect(codes).toEqual([]);
  });

  it.each([
    ['demo:nova-sance', { name: 'Lůžka pro muže', total: 40, free: 4, means: 'demo', channel: 'platform' }],
    ['demo:ukazka-severni-pristav', { name: 'Lůžka', total: 24, free: 5, means: 'demo', channel: 'platform' }],
  ])('has the shelter of a demo login with a unit and a statement, asked on the platform: %s', async (key, places) => {
    const units = await spec.db.asOwner(
      `select u.name, t.total, t.free, t.means, s.channel from directory.organisation o
       join directory.service s on s.organisation_id = o.id
       join directory.service_kind_offered k on k.service_id = s.id and k.kind_code = 'azylove-domy'
       join capacity.unit u on u.service_id = s.id join capacity.statement t on t.unit_id = u.id
       where o.register_key = $1`,
      [key],
    );
    expect(units).toEqual([places]);
  });

  it.each(demoEntries.flatMap((entry) => entry.organisation.services).filter((one) => one.conditions?.length))(
    'publishes only conditions an owner could publish: $name',
    ({ conditions = [] }) => {
      expect(conditions.flatMap((condition) => conditionFaults(condition))).toEqual([]);
    },
  );

  it('leaves strict conditions of registered kinds on a ground of the act', () => {
    const faults = demoEntries
      .flatMap((entry) => entry.organisation.services)
      .filter((one) => one.kinds.some((kind) => ['azylove-domy', 'terapeuticke-komunity', 'nocleharny'].includes(kind)))
      .flatMap((one) => (one.conditions ?? []).filter((condition) => condition.strict && condition.ground === null));
    expect(faults).toEqual([]);
  });

  it('changes nothing when loaded again, and leaves what was edited', async () => {
    await spec.db.asOwner(
      `update directory.organisation set name = 'Nová šance, naše slova', version = 2 where register_key = 'demo:nova-sance'`,
    );
    await spec.db.asOwner(`update directory.service set name = 'Přejmenovaná' where name = 'Ubytování se psem, Cheb'`);
    const tables = [
      'organisation',
      'service',
      'facility',
      'contact',
      'service_form',
      'service_area',
      'admission_condition',
    ];
    const before = await Promise.all(tables.map((table) => count(`directory.${table}`)));
    await load();
    expect(await Promise.all(tables.map((table) => count(`directory.${table}`)))).toEqual(before);
    expect(await count(`directory.organisation where name = 'Nová šance, naše slova'`)).toBe(1);
  });
});

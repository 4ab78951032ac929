import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, systemContext } from '@navaz/kernel';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { CapacityReader } from '../capacity-reader.js';
import { makeOrganisation, makeService, makeStatement, makeUnit } from '../room.support-spec.js';
import { Statements } from '../statements.js';
import { DemoUnits, type DemoUnit } from './demo-units.service.js';

jest.setTimeout(60_000);

describe('invented places of the demo', () => {
  let db: TestDatabase;
  const clock = FakeClock.at('2025-10-10T10:00:00Z');
  let demo: DemoUnits;
  let unit: DemoUnit;

  beforeAll(async () => {
    db = await testDatabase(capacityEntities);
    demo = new DemoUnits(new Statements(), clock);
    unit = {
      serviceId: await makeService(db, await makeOrganisation(db)),
      position: 0,
      name: 'Lůžka',
      measure: 'beds',
      admission: 'direct',
      total: 12,
      free: 3,
      waiting: null,
      demoNote: 'Ukázka: volná místa jsou vymyšlená.',
    };
  });

  afterAll(() => db.close());

  const ensure = (): Promise<string> => db.database.transaction(systemContext('demo'), (tx) => demo.ensure(tx, unit));
  const statements = (unitId: string) =>
    db.asOwner(`select free, total, means, note from capacity.statement where unit_id = $1`, [unitId]);

  it('are made once, say that they are invented, and do not fade', async () => {
    const unitId = await ensure();
    const invented = { free: 3, total: 12, means: 'demo', note: unit.demoNote };
    expect(await statements(unitId)).toEqual([invented]);
    expect(await db.asOwner(`select count(*)::int as slots from capacity.slot where unit_id = $1`, [unitId])).toEqual([
      { slots: 12 },
    ]);
    expect(await db.asOwner(`select demo_note from capacity.unit where id = $1`, [unitId])).toEqual([
      { demo_note: unit.demoNote },
    ]);
    expect(await ensure()).toBe(unitId);
    expect(await statements(unitId)).toHaveLength(1);
    clock.moveTo(`${addDays('2025-10-10', 8)}T10:00:00Z`);
    expect(await ensure()).toBe(unitId);
    expect(await statements(unitId)).toEqual([invented, invented]);
  });

  it('come once, whatever their owner calls them and adds beside', async () => {
    const serviceId = await makeService(db, await makeOrganisation(db));
    const two = [
      { ...unit, serviceId, name: 'Lůžka pro muže' },
      { ...unit, serviceId, name: 'Lůžka pro ženy', position: 1 },
    ];
    const ensureBoth = () =>
      db.database.transaction(systemContext('demo'), async (tx) => [
        await demo.ensure(tx, two[0] ?? unit),
        await demo.ensure(tx, two[1] ?? unit),
      ]);
    const made = await ensureBoth();
    await db.asOwner(`update capacity.unit set name = 'Přízemí' where id = $1`, [made[0]]);
    await makeUnit(db, serviceId, { name: 'Lůžka pro muže' });
    expect(await ensureBoth()).toEqual(made);
    const stored = await db.asOwner(`select name from capacity.unit where service_id = $1 order by name`, [serviceId]);
    expect(stored).toEqual([{ name: 'Lůžka pro muže' }, { name: 'Lůžka pro ženy' }, { name: 'Přízemí' }]);
  });

  it('give way to what somebody said', async () => {
    const unitId = await ensure();
    const note = async () => {
      const [day, read] = ['2025-10-18', new CapacityReader(db.database, clock)];
      return (await read.places([unit.serviceId], day)).get(unit.serviceId)?.units.map((one) => one.demoNote);
    };
    expect(await note()).toEqual([unit.demoNote]);
    await makeStatement(db, unitId, { free: 0, asOf: '2025-10-18T11:00:00Z' });
    clock.moveTo('2025-10-18T12:00:00Z');
    expect(await note()).toEqual([null]);
    clock.moveTo('2025-11-18T11:00:00Z');
    await ensure();
    expect(await statements(unitId)).toHaveLength(3);
    await db.asOwner(`update capacity.unit set retired_at = now() where id = $1`, [unitId]);
    expect(await ensure()).toBe(unitId);
    expect(await statements(unitId)).toHaveLength(3);
  });
});

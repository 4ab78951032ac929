import { randomUUID } from 'node:crypto';
import { permissionsOf } from '@navaz/identity';
import type { Role } from '@navaz/kernel';
import type { SpecActor } from '@navaz/testing';
import { defaultValidUntil } from './validity.js';

/** What a spec's database offers (`testDatabase` of the room `testing`). */
export interface SpecDatabase {
  asOwner<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The organisation, service and unit a spec stands on. */
export interface MadeUnit {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly unitId: string;
}

/** Somebody of an organisation in a role, with what the role may; of one nobody knows where it is not said. */
export const inRole = (role: Role, organisationId: string = randomUUID()): SpecActor => ({
  role,
  organisationId,
  permissions: [...permissionsOf(role)],
});

const idOf = ([row]: { id: string }[]): string => {
  if (!row) throw new Error('nothing was made');
  return row.id;
};

/** Makes an organisation. */
export const makeOrganisation = async (db: SpecDatabase, name = 'Domov pro nový začátek'): Promise<string> =>
  idOf(
    await db.asOwner(
      `insert into directory.organisation (name, kind, origin, version) values ($1, 'ngo', 'register', 1) returning id`,
      [name],
    ),
  );

/** Makes a service; `dates` are columns of the profile, e.g. `{ paused_until: '2026-12-01' }`. */
export const makeService = async (
  db: SpecDatabase,
  organisationId: string,
  dates: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const given = { organisation_id: organisationId, name: 'Azylový dům', origin: 'register', version: 1, ...dates };
  const columns = Object.keys(given);
  return idOf(
    await db.asOwner(
      `insert into directory.service (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})
       returning id`,
      Object.values(given),
    ),
  );
};

/** Makes a unit with numbered places. */
export const makeUnit = async (
  db: SpecDatabase,
  serviceId: string,
  given: { name?: string; measure?: string; admission?: string; slots?: number } = {},
): Promise<string> => {
  const unitId = idOf(
    await db.asOwner(
      `insert into capacity.unit (service_id, name, measure, admission, version) values ($1, $2, $3, $4, 1) returning id`,
      [serviceId, given.name ?? 'Lůžka', given.measure ?? 'beds', given.admission ?? 'direct'],
    ),
  );
  await db.asOwner(`insert into capacity.slot (unit_id, number) select $1, generate_series(1, $2::int)`, [
    unitId,
    given.slots ?? 10,
  ]);
  return unitId;
};

/** Makes all three at once. */
export const makeOwnedUnit = async (
  db: SpecDatabase,
  given: Parameters<typeof makeUnit>[2] & { dates?: Readonly<Record<string, unknown>> } = {},
): Promise<MadeUnit> => {
  const organisationId = await makeOrganisation(db);
  const serviceId = await makeService(db, organisationId, given.dates);
  return { organisationId, serviceId, unitId: await makeUnit(db, serviceId, given) };
};

/** Puts a statement about beds into history, recorded a second after `asOf`. */
export const makeStatement = async (
  db: SpecDatabase,
  unitId: string,
  given: {
    free: number;
    asOf: string;
    total?: number;
    waiting?: number | null;
    validUntil?: string;
    recordedAt?: string;
  },
): Promise<string> => {
  const asOf = new Date(given.asOf);
  const validUntil = given.validUntil ?? defaultValidUntil('beds', asOf);
  return idOf(
    await db.asOwner(
      `insert into capacity.statement (unit_id, free, total, waiting, as_of, valid_until, means, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'profile', $7) returning id`,
      [
        unitId,
        given.free,
        given.total ?? 10,
        given.waiting ?? null,
        asOf,
        validUntil,
        given.recordedAt ?? new Date(asOf.getTime() + 1000),
      ],
    ),
  );
};

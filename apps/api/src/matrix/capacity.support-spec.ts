import type { Example, MatrixRoom } from './example.support-spec.js';

const signedToken = 'nikdy-nevydany-odkaz-0123456789.abcdefghijklmnopqrstuvwxyz0123456789';
const professionals = {
  to: ['worker', 'team_lead', 'profile_owner', 'coordinator', 'other_service'],
  why: 'professionals see numbers of published units',
} as const;
const unit = (given: Record<string, unknown> = {}): Example => ({
  at: { 'input.unitId': 'unit' },
  given: { input: given },
});
const byLink = (given: Record<string, unknown> = {}): Example => ({
  ...unit({ token: signedToken, ...given }),
  codes: ['LINK_NOT_VALID'],
  endsIn: { code: 'LINK_NOT_VALID', why: 'a link is only ever in a mail' },
});

/** Units and their places. */
export const capacityRoom: MatrixRoom = {
  room: 'capacity',
  arrange: async (records) => {
    const id = await records.insert(
      'unit',
      'service',
      `insert into capacity.unit (service_id, name, measure, version) values ($1, 'Lůžka', 'beds', 1) returning id`,
      [records.id('service')],
    );
    await records.db.asOwner(`insert into capacity.slot (unit_id, number) select $1, generate_series(1, 7)`, [id]);
    await records.db.asOwner(
      `insert into capacity.statement (unit_id, free, total, as_of, valid_until, means, note)
       values ($1, 5, 7, now() - interval '1 hour', now() + interval '5 days', 'profile', $2)`,
      [id, records.canary('professional', 'poznámka k místům')],
    );
  },
  examples: {
    'mutation createUnit': {
      codes: ['NOT_FOUND', 'INVALID_INPUT'],
      at: { 'input.serviceId': 'service', 'input.facilityId': 'facility' },
      given: { input: { key: 'klic-nova-luzka', name: 'Nová lůžka', measure: 'BEDS', slotCount: 3 } },
    },
    'mutation changeUnit': {
      codes: ['NOT_FOUND', 'INVALID_INPUT'],
      at: { 'input.unitId': 'unit', 'input.facilityId': 'facility' },
      given: { input: { version: 1, name: 'Jinak' } },
    },
    'mutation retireUnit': unit(),
    'mutation statePlaces': unit({ free: 2 }),
    'mutation confirmPlaces': unit(),
    'mutation pausePlaces': unit({ reason: 'Malujeme.' }),
    'mutation reopenPlaces': unit(),
    'mutation statePlacesByLink': byLink({ free: 2 }),
    'mutation confirmPlacesByLink': byLink(),
    'mutation pausePlacesByLink': byLink({ reason: 'Malujeme.' }),
    'mutation reopenPlacesByLink': byLink(),
    'mutation sendPlacesLink': {
      at: { 'input.serviceId': 'service' },
      opens: { to: ['coordinator'], why: 'the coordinator reminds owners of places that are not known' },
    },
    'query placeStatements': { at: { unitId: 'unit' }, opens: professionals },
    'query placesByLink': {
      at: {},
      given: { token: signedToken },
      as: { own: 'a link is only ever in a mail; whoever has it holds the permission' },
    },
    'query unitPlaces': {
      at: { unitId: 'unit' },
      opens: professionals,
    },
  },
};

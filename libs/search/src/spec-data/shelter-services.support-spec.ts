import {
  brno,
  opava,
  ostrava,
  publishService,
  secretInOstrava,
  type ArrangedDatabase,
  type ServiceGiven,
} from './published-service.support-spec.js';

/** Services that differ in one thing each: what the specs of the search ask about. */
export const shelterServices = {
  menOstrava: {
    name: 'Azylový dům pro muže',
    kinds: ['azylove-domy'],
    groups: ['bez-pristresi', 'pachatele'],
    facilities: [ostrava],
    sexes: ['man'],
    forms: ['residential'],
    conditionsPublished: true,
    conditions: [['animal', 'accepted', null]],
    confirmedDaysAgo: 3,
  },
  womenOstrava: {
    name: 'Azylový dům pro ženy',
    kinds: ['azylove-domy'],
    groups: ['rodiny-s-detmi'],
    facilities: [ostrava],
    sexes: ['woman'],
    forms: ['residential'],
  },
  // Outside the act: what it refuses is no mere wish.
  flatsWithDogs: {
    name: 'Byty i se psem',
    kinds: ['bydleni-mimo-108'],
    facilities: [ostrava],
    conditionsPublished: true,
    conditions: [['animal', 'accepted', null]],
  },
  flatsWithout: {
    name: 'Byty bez zvířat',
    kinds: ['bydleni-mimo-108'],
    facilities: [ostrava],
    conditionsPublished: true,
    conditions: [
      ['animal', 'excluded', null],
      ['deposit', 'at_most', 1],
    ],
  },
  secretOstrava: { name: 'Azyl na utajené adrese', kinds: ['azylove-domy'], facilities: [secretInOstrava] },
  opava: { name: 'Azylový dům Opava', kinds: ['azylove-domy'], facilities: [opava], ageFrom: 18, ageTo: 26 },
  brno: { name: 'Azylový dům Brno', kinds: ['azylove-domy'], facilities: [brno] },
  ended: { name: 'Azylový dům, který skončil', kinds: ['azylove-domy'], facilities: [ostrava], endedOn: '2020-01-01' },
  debts: {
    name: 'Dluhová poradna Kotva',
    kinds: ['dluhy'],
    facilities: [ostrava],
    areas: [['region', 'CZ080']],
    forms: ['ambulatory'],
    prisons: ['hermanice'],
    accreditation: 'debt_relief_accreditation',
  },
  mentoring: { name: 'Mentoring po výstupu', kinds: ['mentoring'], groups: ['vtos'], facilities: [ostrava] },
  wholeCountry: { name: 'Dluhy na dálku', kinds: ['dluhy'], areas: [['country', 'CZ']], forms: ['remote'] },
} as const satisfies Record<string, ServiceGiven>;

/** Name of one of them. */
export type ShelterName = keyof typeof shelterServices;

/** Publishes them all; answers their names by id. */
export const publishShelters = async (db: ArrangedDatabase): Promise<Map<string, ShelterName>> => {
  const names = new Map<string, ShelterName>();
  for (const [name, given] of Object.entries(shelterServices)) {
    names.set((await publishService(db, given)).id, name as ShelterName);
  }
  return names;
};

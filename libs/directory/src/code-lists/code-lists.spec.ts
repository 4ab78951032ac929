import { describe, expect, it } from '@jest/globals';
import { accessibilityMarks } from './accessibility-marks.js';
import { accreditationKinds } from './accreditation-kinds.js';
import { areaKinds } from './area-kinds.js';
import { capacityTypeByRegisterCode, capacityTypes } from './capacity-types.js';
import { channels } from './channels.js';
import { codeTable, type CodeRow } from './code-row.js';
import { conductCategories } from './conduct-categories.js';
import { contactFunctions } from './contact-functions.js';
import { declarableFields } from './declarable-fields.js';
import { declineReasons } from './decline-reasons.js';
import { districtByRegisterCode, districts } from './districts.js';
import { facilityVisibilities } from './facility-visibility.js';
import { interviewWays } from './interview-ways.js';
import { languages } from './languages.js';
import { openingForms } from './opening-forms.js';
import { organisationKinds } from './organisation-kinds.js';
import { orps, orpTable } from './orps.js';
import { pragueDistricts } from './prague-districts.js';
import { principles } from './principles.js';
import { prisonContactForms } from './prison-contact-forms.js';
import { detentionInstitutes, prisons } from './prisons.js';
import { profileParts } from './profile-parts.js';
import { refusalGrounds } from './refusal-grounds.js';
import { regionByRegisterCode, regions, regionTable } from './regions.js';
import { securityLevels } from './security-levels.js';
import { serviceFormByRegisterCode, serviceForms } from './service-forms.js';
import { serviceKindByRegisterCode, serviceKinds } from './service-kinds.js';
import { sexes } from './sexes.js';
import { stages } from './stages.js';
import { targetGroupByRegisterCode, targetGroupByRegisterName, targetGroups } from './target-groups.js';
import { verificationMethods } from './verification-methods.js';
import { verificationResults } from './verification-results.js';

/** Every list with the number of rows it must have; a list that is missing here is not checked, so add it. */
const lists: readonly (readonly [string, readonly CodeRow[], number])[] = [
  ['accessibility marks', accessibilityMarks, 10],
  ['accreditation kinds', accreditationKinds, 13],
  ['area kinds', areaKinds, 6],
  ['capacity types', capacityTypes, 5],
  ['channels', channels, 4],
  ['conduct categories', conductCategories, 7],
  ['contact functions', contactFunctions, 21],
  ['declarable fields', declarableFields, 8],
  ['decline reasons', declineReasons, 5],
  ['detention institutes', detentionInstitutes, 3],
  ['districts', districts, 77],
  ['facility visibilities', facilityVisibilities, 3],
  ['interview ways', interviewWays, 2],
  ['languages', languages, 17],
  ['opening forms', openingForms, 7],
  ['organisation kinds', organisationKinds, 14],
  ['ORP', orps, 206],
  ['Prague districts', pragueDistricts, 22],
  ['principles', principles, 13],
  ['prison contact forms', prisonContactForms, 3],
  ['prisons', prisons, 35],
  ['profile parts', profileParts, 4],
  ['refusal grounds of § 91(3)', refusalGrounds, 4],
  ['regions', regions, 14],
  ['security levels', securityLevels, 4],
  ['service forms', serviceForms, 4],
  ['service kinds', serviceKinds, 52],
  ['sexes', sexes, 2],
  ['stages', stages, 5],
  ['target groups', targetGroups, 47],
  ['verification methods', verificationMethods, 6],
  ['verification results', verificationResults, 5],
];

/** The names that are there, without the unknown ones. */
const known = (codes: readonly (string | null)[]): string[] => codes.filter((code): code is string => code !== null);

describe.each(lists)('code list: %s', (_name, rows, count) => {
  it(`has ${count} rows`, () => {
    expect(rows).toHaveLength(count);
  });

  it('has each code once, written plainly', () => {
    const codes = rows.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9]+([_-][a-z0-9]+)*$/);
  });

  it('has a label in both languages, without stray spaces', () => {
    for (const row of rows) {
      for (const label of [row.cs, row.en]) {
        expect(label).toBe(label.trim());
        expect(label.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('code table', () => {
  it('refuses a list with one code twice', () => {
    const row = { code: 'same', cs: 'stejný', en: 'same' };
    expect(() => codeTable([row, row])).toThrow('same');
  });
});

describe('kinds and groups', () => {
  it('has 34 kinds of the act and 18 outside it', () => {
    expect(serviceKinds.filter((row) => row.group !== 'outside_act')).toHaveLength(34);
    expect(serviceKinds.filter((row) => row.group === 'outside_act')).toHaveLength(18);
  });

  it('has 28 groups of the register and 19 of its own', () => {
    expect(targetGroups.filter((row) => row.ofRegister)).toHaveLength(28);
    expect(targetGroups.filter((row) => !row.ofRegister)).toHaveLength(19);
  });

  it.each([
    ['kinds', serviceKinds.map((row) => row.registerCode)],
    ['groups', targetGroups.map((row) => row.registerCode)],
    ['forms', serviceForms.map((row) => row.registerCode)],
    ['regions', regions.map((row) => row.registerCode)],
    ['districts', districts.map((row) => row.registerCode)],
    ['ORP', orps.map((row) => row.ruianCode)],
  ])('register codes of %s are unique', (_name, codes) => {
    expect(new Set(known(codes)).size).toBe(known(codes).length);
  });

  it('finds kinds, groups, forms and capacity types by the code or name of the register', () => {
    expect(serviceKindByRegisterCode('DruhSocialniSluzby/20')?.code).toBe('azylove-domy');
    expect(serviceKindByRegisterCode('DruhSocialniSluzby/999')).toBeUndefined();
    expect(targetGroupByRegisterCode('CilovaSkupinaOsoby/24')?.code).toBe('seniori');
    expect(targetGroupByRegisterName(' Pachatelé trestné činnosti')?.code).toBe('pachatele');
    expect(targetGroupByRegisterName('muži')).toBeUndefined();
    expect(serviceFormByRegisterCode('FormaSocialniSluzby/pob')?.code).toBe('residential');
    expect(capacityTypeByRegisterCode('TypKapacitySocialniSluzby/luzka')?.code).toBe('beds');
  });
});

describe('places', () => {
  it('finds regions and districts by the code of the register', () => {
    expect(regionByRegisterCode('Kraj/51')?.cs).toBe('Karlovarský kraj');
    expect(districtByRegisterCode('Okres/3402')?.cs).toBe('Cheb');
    expect(regionByRegisterCode('Kraj/99')).toBeUndefined();
    expect(districtByRegisterCode('Kraj/51')).toBeUndefined();
  });

  it.each(districts)('district $cs lies in a region', (district) => {
    expect(regionTable.get(district.regionCode)).toBeDefined();
    expect(district.code.startsWith(district.regionCode)).toBe(true);
  });

  it('every ORP and prison lies in a district of its region', () => {
    const regionOf = new Map(districts.map((row) => [row.code, row.regionCode]));
    for (const row of [...orps, ...prisons]) expect(regionOf.get(row.districtCode)).toBe(row.regionCode);
    for (const row of prisons) expect(orpTable.get(row.orpCode)?.regionCode).toBe(row.regionCode);
  });

  it('every point lies in the Czech Republic', () => {
    for (const { lat, lon } of [...regions, ...districts, ...orps, ...prisons]) {
      expect(lat > 48.5 && lat < 51.1 && lon > 12 && lon < 18.9).toBe(true);
    }
  });

  it('Prague has 57 city parts, each in one district', () => {
    const parts = pragueDistricts.flatMap((row) => row.cityParts);
    expect(parts).toHaveLength(57);
    expect(new Set(parts).size).toBe(57);
  });
});

describe('prisons', () => {
  it('10 of 35 are remand prisons and 3 hold a detention institute', () => {
    expect(prisons.filter((row) => row.kind === 'remand_prison')).toHaveLength(10);
    expect(
      detentionInstitutes.map((row) => prisons.find((one) => one.code === row.prisonCode)?.detentionInstitute),
    ).toEqual([true, true, true]);
  });

  it('a stated capacity names its source and how sure it is', () => {
    for (const row of prisons.filter((prison) => prison.capacity !== null)) {
      expect(row.capacity).toBeGreaterThan(0);
      expect(row.capacitySource).not.toBeNull();
      expect(row.capacityAsOf).not.toBeNull();
      expect(row.capacityConfidence).not.toBeNull();
    }
  });
});

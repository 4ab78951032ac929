import type { TestDatabase } from '@navaz/testing';
import { testContext } from '@navaz/testing';
import type { DirectoryImport } from './directory-import.js';
import type { ImportedFacility, ImportedRegistration } from './imported-rows.js';

/** A place in Ostrava as the register lists it; without a street a secret one. */
export const importedPlace = (registerId: string, fingerprint: string, street: string | null): ImportedFacility => ({
  registerId,
  fingerprint,
  visibility: street === null ? 'secret' : 'open',
  name: street && `Dům ${street}`,
  street,
  houseNumber: street && '46',
  postcode: street && '71300',
  municipalityCode: street && '554821',
  districtCode: 'CZ0806',
  cityDistrictCode: null,
  addressCode: null,
  openFrom: null,
  endedOn: null,
});

/** Imports a register of one registration with these places, which is called `name`. */
export const importPlaces = async (
  db: TestDatabase,
  importing: DirectoryImport,
  registerId: string,
  facilities: readonly ImportedFacility[],
  name = 'Azylový dům',
): Promise<void> => {
  const organisation = { key: `name:${registerId}`, registerId, name: `Poskytovatel ${registerId}`, ico: null };
  const registration: ImportedRegistration = {
    organisation: { ...organisation, legalForm: null, kind: 'ngo', web: null, email: null, contacts: [] },
    service: {
      ...{ registerId, organisationKey: organisation.key, name, registerKindCode: null },
      ...{ kinds: ['azylove-domy'], groups: [], forms: [], areas: [], contacts: [] },
      ...{ ageNote: null, ageFrom: null, ageTo: null, registeredFrom: null, endedOn: null },
    },
    facilities,
  };
  await db.database.transaction(testContext(), async (tx) => {
    if (!(await importing.begin(tx))) throw new Error('Another import is running.');
    await importing.stage(tx, [registration]);
    await importing.merge(tx);
  });
};

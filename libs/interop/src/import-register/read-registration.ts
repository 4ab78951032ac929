import {
  capacityTypeByRegisterCode,
  districtTable,
  regionByRegisterCode,
  serviceFormByRegisterCode,
  serviceKindTable,
  type ImportedFacility,
  type ImportedForm,
  type ImportedRegistration,
} from '@navaz/directory';
import { readAges } from './read-ages.js';
import { contactsOf } from './read-contacts.js';
import { dayOf, readFacilities } from './read-facilities.js';
import { readProvider } from './read-provider.js';
import type { RegisterCodes } from './register-codes.js';
import {
  asList,
  asText,
  idOf,
  longestCode,
  startOf,
  type SourceCapacity,
  type SourceForm,
  type SourceReference,
  type SourceRegistration,
} from './register-source.js';

/** Longest name that is still a name, in characters. */
const longestName = 500;
/** Longest note; the rest is cut, for it is prose for people. */
const longestNote = 2000;
/** The largest capacity that is not a typing error. */
const largestCapacity = 1_000_000;

const isTooLong = (code: string | null): boolean => code !== null && code.length > longestCode;

/** A registration ready for the stage, or why not. `registerId` is null where not even that could be read. */
export type ReadRegistration =
  | {
      readonly ok: true;
      readonly registration: ImportedRegistration;
      readonly remarks: readonly string[];
      readonly unknownKind: string | null;
      readonly unknownGroups: readonly string[];
      readonly doubled: number;
    }
  | {
      readonly ok: false;
      readonly registerId: string | null;
      readonly why: string;
      readonly endedOn: string | null;
      /** Fingerprints of the places it lists openly; null where it keeps none secret. */
      readonly openPlaces: readonly string[] | null;
    };

const formsOf = (source: unknown, remarks: Set<string>): ImportedForm[] => {
  const forms = new Map<string, ImportedForm>();
  for (const row of asList<SourceForm>(source)) {
    const form = serviceFormByRegisterCode(idOf(row.forma) ?? '')?.code;
    if (!form) {
      remarks.add('Formu, kterou neznáme, jsme vynechali.');
      continue;
    }
    const counted = asList<SourceCapacity>(row.kapacity).flatMap((capacity) => {
      const unit = capacityTypeByRegisterCode(idOf(capacity.typ) ?? '')?.code;
      const count = capacity.pocet;
      const possible = typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= largestCapacity;
      if (!possible && count !== null && count !== undefined)
        remarks.add('Kapacitu, která není celé číslo od nuly, jsme vynechali.');
      return unit && possible ? [{ unit, count }] : [];
    });
    // One figure a form: of several measures the first one, its parts added up.
    const unit = counted[0]?.unit ?? null;
    const sum = counted.filter((one) => one.unit === unit).reduce((total, one) => total + one.count, 0);
    const known = forms.get(form);
    forms.set(form, {
      form,
      nonstop: typeof row.nepretrzitePoskytovani === 'boolean' ? row.nepretrzitePoskytovani : null,
      capacity: unit === null ? (known?.capacity ?? null) : known?.unit === unit ? (known.capacity ?? 0) + sum : sum,
      unit: unit ?? known?.unit ?? null,
    });
  }
  return [...forms.values()];
};

/** The regions of its places, and those the registration was extended to. Of a secret place the region may be told. */
const areasOf = (
  facilities: readonly ImportedFacility[],
  extended: unknown,
  remarks: Set<string>,
): { level: 'region'; code: string }[] => {
  const codes = facilities.map((facility) => districtTable.get(facility.districtCode ?? '')?.regionCode);
  const wider = asList<{ kraj: SourceReference } & SourceReference>(extended).map(
    (row) => regionByRegisterCode(idOf(row.kraj) ?? idOf(row) ?? '')?.code,
  );
  if (wider.includes(undefined)) remarks.add('Kraj, který neznáme, jsme v rozšířené působnosti vynechali.');
  const regions = [...codes, ...wider].filter((code) => code !== undefined);
  return [...new Set(regions)].sort().map((code) => ({ level: 'region', code }));
};

/** The register names facilities, not services: the first public place gives the name, else the kind. */
const nameOfService = (facilities: readonly ImportedFacility[], kind: string | null): string =>
  startOf(
    facilities.find((one) => one.visibility === 'open' && one.name !== null && one.endedOn === null)?.name ??
      facilities.find((one) => one.visibility === 'open' && one.name !== null)?.name ??
      kind ??
      'Sociální služba',
    longestName,
  );

/** An item nobody could tell from another. */
const unknownItem = (why: string): ReadRegistration => ({
  ok: false,
  registerId: null,
  why,
  endedOn: null,
  openPlaces: null,
});

const openBesideSecret = (facilities: readonly ImportedFacility[]): string[] | null =>
  facilities.some((one) => one.visibility === 'secret')
    ? facilities.filter((one) => one.visibility !== 'secret').map((one) => one.fingerprint)
    : null;

/**
 * Reads one registration. The stable key is `identifikator`, the number of the registration; where it is missing, the
 * portal's own number stands in for it.
 */
export const readRegistration = (item: unknown, codes: RegisterCodes): ReadRegistration => {
  if (typeof item !== 'object' || item === null) return unknownItem('Položka není registrace.');
  const source: Partial<SourceRegistration> = item;
  const portal = asText(source.portalId);
  const registerId = asText(source.identifikator) ?? (portal === null ? null : `portal:${portal}`);
  if (registerId === null || isTooLong(registerId))
    return unknownItem('Registrace nemá číslo (identifikator), podle kterého bychom ji poznali.');
  const remarks = new Set<string>();
  const { facilities, doubled, fault } = readFacilities(registerId, source.zarizeni, remarks);
  const refused = (why: string, endedOn: string | null = null): ReadRegistration => ({
    ...{ ok: false, registerId, why, endedOn },
    openPlaces: openBesideSecret(facilities),
  });
  const provider = source.poskytovatel ?? {};
  const providerName = asText(provider.nazev);
  if (providerName === null) return refused('Chybí název poskytovatele.');
  if (providerName.length > longestName) return refused('Název poskytovatele je delší než 500 znaků.');
  const [from, to] = [dayOf(source.datumPoskytovaniOd), dayOf(source.datumPoskytovaniDo)];
  if (from === undefined) return refused('Datum začátku poskytování neexistuje v kalendáři.');
  if (to === undefined) return refused('Datum konce poskytování neexistuje v kalendáři.');
  if (from !== null && to !== null && to < from) return refused('Konec poskytování je dřív než jeho začátek.', to);

  const { organisation, remark } = readProvider(registerId, provider, providerName);
  if (remark !== null) remarks.add(remark);
  if (fault !== null) return refused(fault);
  const kindCode = idOf(source.druhSocialniSluzby);
  if (isTooLong(kindCode)) return refused(`Kód druhu služby má víc než ${longestCode} znaků.`);
  const kind = kindCode === null ? null : codes.kind(kindCode);
  if (kindCode === null) remarks.add('Registrace neříká druh služby, vedeme ji bez něj.');
  const groupCodes = asList<{ cilovaSkupina: SourceReference }>(source.ciloveSkupiny).flatMap(
    (row) => idOf(row.cilovaSkupina) ?? idOf(row) ?? [],
  );
  if (groupCodes.some(isTooLong)) return refused(`Kód cílové skupiny má víc než ${longestCode} znaků.`);
  const groups = groupCodes.map((code) => codes.group(code));
  const writtenAges = asText(source.doplnujiciInformaceVekoveSkupiny);
  const ageNote = writtenAges === null ? null : startOf(writtenAges, longestNote);
  const ages = readAges(ageNote);
  return {
    ok: true,
    registration: {
      organisation,
      service: {
        registerId,
        organisationKey: organisation.key,
        name: nameOfService(facilities, (kind && serviceKindTable.get(kind)?.cs) ?? codes.kindName(kindCode)),
        registerKindCode: kindCode,
        kinds: kind ? [kind] : [],
        groups: [...new Set(groups.filter((code) => code !== null))],
        forms: formsOf(source.formy, remarks),
        areas: areasOf(facilities, source.rozsirenePusobnostiVKraji, remarks),
        contacts: contactsOf(source),
        ageNote,
        ageFrom: ages.from,
        ageTo: ages.to,
        registeredFrom: from,
        endedOn: to,
      },
      facilities,
    },
    remarks: [...remarks],
    unknownKind: kind === null ? kindCode : null,
    unknownGroups: groupCodes.filter((_, at) => groups[at] === null),
    doubled,
  };
};

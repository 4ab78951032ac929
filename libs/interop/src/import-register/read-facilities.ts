import { createHash } from 'node:crypto';
import {
  districtByRegisterCode,
  facilityRules,
  parsePostcode,
  pragueDistricts,
  regionByRegisterCode,
  type ImportedFacility,
} from '@navaz/directory';
import { withoutMarks } from '@navaz/kernel';
import { isCalendarDay } from '@navaz/kernel';
import { plainCode } from './read-code-lists.js';
import { asList, asText, idOf, nameOf, type SourceAddress, type SourceFacility } from './register-source.js';
import { comparable, mayBeSamePlace, type WrittenPlace } from './same-place.js';

/** Facilities of one registration, and what had to be put right in them. */
export interface ReadFacilities {
  readonly facilities: ImportedFacility[];
  /** Listed twice in one registration. */
  readonly doubled: number;
  /** Why they cannot be stored, in Czech and without what the text was; null where they can. */
  readonly fault: string | null;
}

/** The day of a date of the register, with or without a time behind it; undefined where there is no such day. */
export const dayOf = (value: unknown): string | null | undefined => {
  const text = asText(value);
  if (text === null) return null;
  const day = text.slice(0, 10);
  return isCalendarDay(day) && /^(T.*)?$/.test(text.slice(10)) ? day : undefined;
};

/** Only a clear "no" makes an address public. */
const isSecret = (value: unknown): boolean =>
  !(value === false || value === null || value === undefined || value === 0 || value === 'false');

const plain = (text: string | null): string => withoutMarks(text ?? '').replace(/\s+/g, ' ');

/** Parts of an address in one text, so that two spellings of a place are the same. */
const joinedPlain = (parts: readonly (string | null)[]): string => parts.map(plain).join('\u0001');

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 24);

const cityParts = new Map(
  pragueDistricts.flatMap((district) => district.cityParts.map((part) => [plain(part), district.code] as const)),
);

/** The administrative district of Prague a city part belongs to: `Praha 8`, `Praha-Ďáblice`, `Ďáblice`. */
const pragueDistrictOf = (part: string | null): string | null =>
  part === null ? null : (cityParts.get(plain(part)) ?? cityParts.get(plain(part).replace(/^praha-/, '')) ?? null);

const houseNumber = (address: Partial<SourceAddress>): string | null => {
  const [house, orientation] = [asText(address.cisloDomovni), asText(address.cisloOrientacni)];
  const evidence = idOf(address.typCislaDomovniho)?.endsWith('/2') === true ? 'ev. č. ' : '';
  if (house === null) return orientation;
  return orientation === null ? `${evidence}${house}` : `${house}/${orientation}`;
};

/** From when to when a place runs. What cannot be is left out and said, an end last: a place is rather closed than open. */
const runOf = (
  source: Partial<SourceFacility>,
  remarks: Set<string>,
): Pick<ImportedFacility, 'openFrom' | 'endedOn'> => {
  const [from, to] = [dayOf(source.poskytujeOd), dayOf(source.poskytujeDo)];
  if (from === undefined) remarks.add('Začátek zařízení není den v kalendáři, vynechali jsme ho.');
  if (to === undefined)
    remarks.add('Konec zařízení není den v kalendáři, vynechali jsme ho a zařízení vedeme jako otevřené.');
  const isTurned = typeof from === 'string' && typeof to === 'string' && to < from;
  if (isTurned) remarks.add('Zařízení končí dřív, než začíná; jeho začátek jsme vynechali.');
  return { openFrom: isTurned ? null : (from ?? null), endedOn: to ?? null };
};

/** A region or a district that is in no list of ours says nothing of where the place is; its other parts do. */
const noteUnknownPlaces = ({ kraj, okres }: Partial<SourceAddress>, remarks: Set<string>): void => {
  const [region, district] = [idOf(kraj), idOf(okres)];
  if (region !== null && !regionByRegisterCode(region))
    remarks.add('Kraj zařízení neznáme, řídíme se jeho okresem a obcí.');
  if (district !== null && !districtByRegisterCode(district))
    remarks.add('Okres zařízení neznáme, řídíme se jeho obcí.');
};

/** A facility with its place as it was written, by which listings of one place are found. */
type ReadPlace = ImportedFacility & { readonly written: WrittenPlace };

const read = (registerId: string, source: Partial<SourceFacility>, remarks: Set<string>): ReadPlace => {
  const address: Partial<SourceAddress> = source.adresa ?? {};
  noteUnknownPlaces(address, remarks);
  const municipality = idOf(address.obec);
  const postcode = parsePostcode(asText(address.psc) ?? '');
  const [street, house, name] = [nameOf(address.ulice), houseNumber(address), asText(source.nazev)];
  const municipalityCode = municipality === null ? null : plainCode(municipality);
  const addressCode = asText(address.kodAdresnihoMista);
  const place = joinedPlain([municipalityCode, street, house, postcode.ok ? postcode.value : null]);
  return {
    registerId,
    fingerprint: digest(`${place}\u0001${plain(name)}`),
    written: {
      addressCode,
      municipalityCode,
      street,
      house: asText(address.cisloDomovni),
      orientation: asText(address.cisloOrientacni),
      postcode: postcode.ok ? postcode.value : null,
    },
    visibility: isSecret(source.utajenaAdresa) ? 'secret' : 'open',
    name,
    street,
    houseNumber: house,
    postcode: postcode.ok ? postcode.value : null,
    municipalityCode,
    districtCode: districtByRegisterCode(idOf(address.okres) ?? '')?.code ?? null,
    cityDistrictCode: pragueDistrictOf(nameOf(address.mestskyObvodMestskaCast)),
    addressCode,
    ...runOf(source, remarks),
  };
};

/** Two listings of one place: it runs from the earlier beginning, and as long as one of them runs. */
const joined = <One extends ImportedFacility>(one: One, other: One): One => ({
  ...one,
  visibility: other.visibility === 'secret' ? 'secret' : one.visibility,
  openFrom: [one.openFrom, other.openFrom].filter((day) => day !== null).sort()[0] ?? null,
  endedOn:
    one.endedOn === null || other.endedOn === null ? null : one.endedOn > other.endedOn ? one.endedOn : other.endedOn,
});

/**
 * A secret place keeps its district. Its fingerprint is a number within the registration: a hash of an address can be
 * found by trying all addresses of a district.
 */
const hidden = (facility: ImportedFacility, number: number): ImportedFacility => ({
  registerId: facility.registerId,
  fingerprint: `secret:${facility.districtCode ?? ''}:${number}`,
  visibility: 'secret',
  name: null,
  street: null,
  houseNumber: null,
  postcode: null,
  municipalityCode: null,
  districtCode: facility.districtCode,
  cityDistrictCode: null,
  addressCode: null,
  openFrom: facility.openFrom,
  endedOn: facility.endedOn,
});

/** As long as an owner may write them; a code of RÚIAN is a number of nine digits at most. */
const longest = [
  ['name', 'Název zařízení', facilityRules.name.max],
  ['street', 'Ulice zařízení', facilityRules.street.max],
  ['houseNumber', 'Číslo domu zařízení', facilityRules.houseNumber.max],
  ['addressCode', 'Kód adresního místa zařízení', facilityRules.municipalityCode.max],
] as const;

const faultOf = (facilities: readonly ImportedFacility[]): string | null => {
  const [found] = longest.filter(([field, , most]) => facilities.some((one) => (one[field]?.length ?? 0) > most));
  return found ? `${found[1]} má víc než ${found[2]} znaků.` : null;
};

/**
 * Reads the places of a registration. Doubled ones become one; an address that one listing calls secret is secret in
 * every listing of that registration. What had to be left out is added to `remarks`, in Czech, without an address.
 */
export const readFacilities = (registerId: string, source: unknown, remarks: Set<string>): ReadFacilities => {
  const all = asList<SourceFacility>(source).map((facility) => read(registerId, facility, remarks));
  const secretPlaces = all.filter((one) => one.visibility === 'secret').map((one) => comparable(one.written));
  const once = new Map<string, ReadPlace>();
  for (const facility of all) {
    const known = once.get(facility.fingerprint);
    once.set(facility.fingerprint, known ? joined(known, facility) : facility);
  }
  const numbers = new Map<string | null, number>();
  const isHidden = ({ visibility, written }: ReadPlace): boolean => {
    if (visibility === 'secret' || secretPlaces.length === 0) return visibility === 'secret';
    const here = comparable(written);
    return secretPlaces.some((secret) => mayBeSamePlace(secret, here));
  };
  const facilities = [...once.values()].map((found) => {
    const { written: _written, ...facility } = found;
    if (!isHidden(found)) return facility;
    const number = (numbers.get(facility.districtCode) ?? 0) + 1;
    numbers.set(facility.districtCode, number);
    return hidden(facility, number);
  });
  return { facilities, doubled: all.length - once.size, fault: faultOf(facilities) };
};

import { withoutMarks } from '@navaz/kernel';

/** What of a listing says where it is; null where the listing does not say. */
export interface WrittenPlace {
  /** Code of RÚIAN. */
  readonly addressCode: string | null;
  readonly municipalityCode: string | null;
  readonly street: string | null;
  /** House number in the municipality, and number along the street. */
  readonly house: string | null;
  readonly orientation: string | null;
  readonly postcode: string | null;
}

/** Without marks, case and punctuation, in which one hand differs from another. */
const bare = (text: string | null): string | null =>
  text === null
    ? null
    : withoutMarks(text)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();

/** Words that say what sort of way it is, written out, cut short or left out. */
const sorts = new Set(['ul', 'ulice', 'tr', 'trida', 'nam', 'namesti', 'nabr', 'nabrezi', 'sidl', 'sidliste']);

type Part = keyof WrittenPlace;

/** Makes the parts of a listing comparable, once for all its comparisons. */
export const comparable = (parts: WrittenPlace): WrittenPlace => ({
  addressCode: bare(parts.addressCode),
  municipalityCode: bare(parts.municipalityCode),
  street: bare(parts.street),
  house: bare(parts.house),
  orientation: bare(parts.orientation),
  postcode: bare(parts.postcode),
});

const agree = (one: WrittenPlace, other: WrittenPlace, part: Part): boolean =>
  one[part] !== null && one[part] === other[part];

const differ = (one: WrittenPlace, other: WrittenPlace, part: Part): boolean =>
  one[part] !== null && other[part] !== null && one[part] !== other[part];

/** Whether two streets have no word in common that names them; a name cut short begins as the whole one. */
const streetsDiffer = (one: string | null, other: string | null): boolean => {
  if (one === null || other === null || one === other) return false;
  const named = (street: string): string[] => street.split(' ').filter((word) => !sorts.has(word));
  const [here, there] = [named(one), named(other)];
  return !here.some((word) => there.some((twin) => word.startsWith(twin) || twin.startsWith(word)));
};

/**
 * Whether two listings of one registration may speak of one place, though somebody wrote it twice and not alike. Asked to
 * hide what another listing calls secret, so what is unclear is the same place: a part that one of them leaves out tells
 * nothing apart, nor do streets that share a word of their name; only what both say and say differently does. Both must
 * say at least one number or street alike. Both places are {@link comparable}.
 */
export const mayBeSamePlace = (one: WrittenPlace, other: WrittenPlace): boolean => {
  if (agree(one, other, 'addressCode')) return true;
  if (differ(one, other, 'municipalityCode') || streetsDiffer(one.street, other.street)) return false;
  const numbers = agree(one, other, 'house') || agree(one, other, 'orientation');
  if (!numbers && (differ(one, other, 'house') || differ(one, other, 'orientation'))) return false;
  if (!agree(one, other, 'municipalityCode') && differ(one, other, 'postcode')) return false;
  return numbers || (one.street !== null && other.street !== null);
};

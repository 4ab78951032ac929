const units = ['jedn', 'dva', 'tri', 'ctyri', 'pet', 'sest', 'sedm', 'osm', 'devet'];
/** As they stand behind tens in an adjective: `dvacetipětiletý`. */
const unitsBehind = ['jedno', 'dvou', 'tri', 'ctyr', 'pet', 'sest', 'sedm', 'osm', 'devit'];
const tens = ['', 'dvacet', 'tricet', 'ctyricet', 'padesat', 'sedesat', 'sedmdesat', 'osmdesat', 'devadesat'];
const single = ['jedna', 'dva', 'tri', 'ctyri', 'pet', 'sest', 'sedm', 'osm', 'devet'];

/** Folded words of the numbers from 15 to 99 without the ending of a case: `osmnact`, `petasedesat`, `dvacetipet`. */
const numbers: ReadonlyMap<string, number> = new Map([
  ...['patnact', 'sestnact', 'sedmnact', 'osmnact', 'devatenact'].map((word, at) => [word, 15 + at] as const),
  ...tens.flatMap((word, ten) =>
    word === ''
      ? []
      : [
          [word, 10 * (ten + 1)] as const,
          ...units.map((unit, at) => [`${unit}a${word}`, 10 * (ten + 1) + at + 1] as const),
          ...unitsBehind.map((unit, at) => [`${word}i${unit}`, 10 * (ten + 1) + at + 1] as const),
        ],
  ),
]);

/** The number from 15 to 99 a folded word says in any case (`osmnácti`, `pětašedesát`); null for any other word. */
export const numberOfWord = (folded: string): number | null =>
  numbers.get(folded) ?? (folded.endsWith('i') ? (numbers.get(folded.slice(0, -1)) ?? null) : null);

/** What a folded word adds to the tens before it (`dvacet pět`); null where it does not. */
export const unitBehind = (folded: string): number | null => {
  const at = Math.max(
    single.indexOf(folded),
    units.findIndex((unit) => `${unit}i` === folded),
  );
  return at < 0 ? null : at + 1;
};

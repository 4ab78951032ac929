/** Words that turn what follows into an exclusion, folded. */
export const negatorWords: ReadonlySet<string> = new Set([
  'ne',
  'krome',
  'mimo',
  'vyjma',
  'nechci',
  'nechce',
  'nechceme',
  'zadna',
  'zadny',
  'zadne',
  'nikoli',
  'nikoliv',
  'zadni',
  'zadnych',
  'zakaz',
  'zakazu',
  'vynechat',
  'vyloucit',
]);
/** `bez` excludes a kind of service or an organisation only; before anything else it is a circumstance (`bez dětí`). */
export const withoutWords: ReadonlySet<string> = new Set(['bez', 'beze']);
/** Go on with an exclusion that stands just before (`ne noclehárna ani azylový dům`). */
export const continuingWords: ReadonlySet<string> = new Set(['ani', 'a', 'nebo', 'ci']);

/** Say of a house that it is not of a provider (`kdo není Armáda spásy`, `nepatří Charitě`). */
export const notOfWords: ReadonlySet<string> = new Set(['neni', 'nejsou', 'nepatri', 'nespada', 'nespadaji']);

/** Whether a folded word turns a name behind it into an exclusion. */
export const isNegator = (folded: string): boolean => negatorWords.has(folded) || withoutWords.has(folded);

/** Words that turn what follows into an exclusion, folded. */
export const negatorWords: ReadonlySet<string> = new Set([
  'ne',
  'krome',
  'mimo',
  'vyjma',
  'nechci',
  'nechce',
  'nechceme',
  'nechteji',
  'odmita',
  'odmitam',
  'odmitaji',
  'nehleda',
  'nehledam',
  'nehledaji',
  'nepotrebuje',
  'nepotrebuji',
  'nepotrebuju',
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
/** Say of the person that a place is not for them: with a word for going or living there (`nechce jít do azyláku`). */
export const unwillingWords: ReadonlySet<string> = new Set([
  ...'nechci nechce nechceme nechteji odmita odmitam odmitaji nehodla nemuze nemohu nemuzu nemohou'.split(' '),
]);
/** Say of a place that it is not where the person may or will be (`nesmí do Ostravy`, `zákaz pobytu Praha`). */
export const keepingAwayWords: ReadonlySet<string> = new Set(
  `nesmi nesmeji nevraci nevrati nevratim nepujde nepujdu nejde nejede nepojede nikde vyjimkou zakaz zakazany zakazan ne
   nechce nechci nechteji odmita nemuze nemohu nemohou nepotrebuje nehleda pryc daleko`.split(/\s+/),
);
/** Words between such a one and the place, folded. */
export const onTheWayWords: ReadonlySet<string> = new Set(
  'se domu zpet zpatky pobytu pobyt vstupu vstup do v ve na k ke s z ze od rodine jit jet vratit zit bydlet byt zustat'.split(
    ' ',
  ),
);
/** Words for going or living somewhere, folded. */
export const goingWords: ReadonlySet<string> = new Set(
  'jit jet chodit dochazet nastoupit odejit prejit bydlet byt zit zustat zustavat spat prespat zpet zpatky znovu zase uz se'.split(
    ' ',
  ),
);
/** `bez` excludes a kind of service or an organisation only; before anything else it is a circumstance (`bez dětí`). */
export const withoutWords: ReadonlySet<string> = new Set(['bez', 'beze']);
/** Go on with an exclusion that stands just before (`ne noclehárna ani azylový dům`). */
export const continuingWords: ReadonlySet<string> = new Set(['ani', 'a', 'nebo', 'ci']);

/** Say of a house that it is not of a provider (`kdo není Armáda spásy`, `nepatří Charitě`). */
export const notOfWords: ReadonlySet<string> = new Set(['neni', 'nejsou', 'nepatri', 'nespada', 'nespadaji']);

/** Whether a folded word turns a name behind it into an exclusion. */
export const isNegator = (folded: string): boolean => negatorWords.has(folded) || withoutWords.has(folded);

/** Leave out what follows, or add to it (`kromě bydlení i práci`). */
export const besidesWords: ReadonlySet<string> = new Set(['krome', 'mimo']);
/** Say that something comes on top. */
export const addingWords: ReadonlySet<string> = new Set(['i', 'take', 'taky', 'jeste', 'navic']);
/** Behind `ne` they say that others are meant, too (`ne jen pro ženy`). */
export const onlyWords: ReadonlySet<string> = new Set(['jen', 'jenom', 'pouze']);
/** Say that the person has not what a condition is about (`nemá psa`): nothing is asked for then. */
export const lackingWords: ReadonlySet<string> = new Set([
  'bez',
  'beze',
  'nema',
  'nemam',
  'nemame',
  'nemaji',
  'nebere',
  'neberou',
  'neuziva',
  'neni',
  'nejsem',
  'nemusi',
  'nemusim',
  'nemuseji',
  ...'neresi neresim neresime nebral nebrala nebrali nepije nepil nepila neuzival neuzivala neuzivali'.split(' '),
]);
/** Say whom or what a house does not take; of a substance, that the person does not (`nebere drogy`). */
export const refusingWords: ReadonlySet<string> = new Set([
  'nebere',
  'neberou',
  'nevezme',
  'nevezmou',
  'neprijima',
  'neprijimaji',
  'neprijme',
  'neprijmou',
  'neubytuje',
  'neubytuji',
  'nepusti',
  'nevpusti',
]);
/** Behind a condition they turn it round (`psi zakázáni`). */
export const forbidding: ReadonlySet<string> = new Set([
  'zakazan',
  'zakazani',
  'zakazany',
  'zakazano',
  'zakazana',
  'zakazane',
  'nepovoleni',
  'nesmi',
  'nesmeji',
]);
/** Before an animal or people they say that a house has none (`kde nesmí být psi`); `nejsou povoleni` says it behind. */
export const forbiddingBefore: ReadonlySet<string> = new Set([
  'nesmi',
  'nesmeji',
  'nejsou',
  'nepovoluje',
  'nepovoluji',
  'nedovoluje',
  'nedovoluji',
  'nepousti',
  'nepousteji',
]);
/** Words for animals in the plural: who wants a place without them means the place, not themselves (`bez psů`). */
export const manyAnimals: ReadonlySet<string> = new Set([
  'psy',
  'psu',
  'pejsky',
  'pejsku',
  'zvirat',
  'kocek',
  'mazlicku',
]);

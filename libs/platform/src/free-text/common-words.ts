import { nameForms } from './name-forms.js';
import { readText } from './readable-text.js';

/** Words that are also surnames or first names; their case forms are made as those of names are. */
const words = [
  // adjectives
  ...['malý', 'malá', 'nový', 'nová', 'starý', 'stará', 'černý', 'černá', 'bílý', 'bílá', 'veselý', 'veselá', 'tichý'],
  ...['tichá', 'velký', 'velká', 'dlouhý', 'dlouhá', 'krátký', 'krátká', 'široký', 'široká', 'hrubý', 'hrubá'],
  ...['rychlý', 'rychlá', 'mladý', 'mladá', 'šťastný', 'šťastná', 'smutný', 'smutná', 'dobrý', 'dobrá', 'hluchý'],
  ...['slabý', 'slabá', 'silný', 'silná', 'čistý', 'čistá', 'vysoký', 'vysoká', 'horký', 'horká', 'suchý', 'suchá'],
  ...['červený', 'červená', 'zelený', 'zelená', 'modrý', 'modrá', 'zlatý', 'zlatá', 'pokorný', 'moudrý', 'nízký'],
  ...['hladký', 'hladká', 'volný', 'volná', 'plný', 'plná', 'teplý', 'teplá', 'studený', 'studená', 'daný', 'daná'],
  // nouns: people and crafts
  ...['král', 'zeman', 'sedlák', 'kovář', 'kolář', 'tesař', 'mlynář', 'pekař', 'kuchař', 'zedník', 'švec', 'soused'],
  ...['kučera', 'krejčí', 'řezník', 'truhlář', 'malíř', 'písař', 'strážný', 'pastor', 'farář', 'voják', 'host'],
  // nouns: animals and plants
  ...['sokol', 'holub', 'holoubek', 'vrána', 'sýkora', 'slavík', 'kohout', 'kohoutek', 'zajíc', 'zajíček', 'liška'],
  ...['vlk', 'vlček', 'beran', 'beránek', 'kozel', 'ježek', 'kos', 'čáp', 'pes', 'kocour', 'kocourek', 'kočka'],
  ...['medvěd', 'jelen', 'jelínek', 'motýl', 'brouček', 'ptáček', 'čermák', 'hroch', 'kapr', 'růžička', 'růže'],
  ...['květ', 'květina', 'dub', 'lípa', 'javor', 'hruška', 'jahoda', 'malina', 'fiala', 'brambora'],
  // nouns: things, times and places
  ...['svoboda', 'procházka', 'hora', 'skála', 'hájek', 'potok', 'pole', 'louka', 'brod', 'most', 'kříž', 'kostka'],
  ...['pokoj', 'bílek', 'koláč', 'chléb', 'rohlík', 'klíč', 'zámek', 'kámen', 'písek', 'mráz', 'sníh', 'vítr'],
  ...['pátek', 'sobota', 'středa', 'neděle', 'zima', 'léto', 'jaro', 'duben', 'červen', 'máj', 'rada', 'práce'],
  ...['nádraží', 'dolina', 'vesna', 'naděje', 'láska', 'víra', 'mír', 'jitro', 'zora', 'daň', 'plán', 'plot'],
  // nouns like forms of first names
  ...['román', 'marka', 'míra', 'sláva', 'stan', 'rada', 'řada', 'lev', 'vit', 'hlava', 'kolo', 'olej'],
];

/** Short words, folded, that are also parts of foreign names. */
const small = [
  ...['ho', 'se', 'si', 'to', 'je', 'by', 'do', 'na', 'no', 'ta', 'tu', 'ty', 'vy', 'my', 'ti', 'li', 'le', 'an', 'so'],
  ...['ba', 'bo', 'ne', 'ma', 'mu', 'ji', 'jo', 'po', 'za', 'od', 'ze', 've', 'ke', 'ku', 'ani', 'bez', 'mai', 'ha'],
  ...['la', 'ale', 'tam', 'ten', 'ton', 'pro', 'kdo', 'co', 'uz', 'az', 'da', 'van', 'rad', 'lam', 'vo', 'he', 'dinh'],
];

/**
 * Folded Czech words that are also names or forms of names. In lower case they are usually just words, so they are
 * asked about instead of refused; with a capital they are names.
 */
export const commonWords: ReadonlySet<string> = new Set([
  ...words.flatMap((word) => [...nameForms(word)].map((form) => readText(form).folded)),
  ...small,
]);

/**
 * Names of places that no code list holds and people use: short forms, by-names, lands. Targets are names of
 * municipalities (the most important of that name is meant) or codes of regions; the first is the likelier reading.
 */
export const shortPlaceNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Hradec: ['Hradec Králové', 'Jindřichův Hradec'],
    Budějovice: ['České Budějovice', 'Moravské Budějovice'],
    Budějky: ['České Budějovice'],
    Budějce: ['České Budějovice'],
    Boleslav: ['Mladá Boleslav', 'Brandýs nad Labem-Stará Boleslav'],
    'Stará Boleslav': ['Brandýs nad Labem-Stará Boleslav'],
    Brandýs: ['Brandýs nad Labem-Stará Boleslav'],
    Krumlov: ['Český Krumlov', 'Moravský Krumlov'],
    Vary: ['Karlovy Vary'],
    Hradiště: ['Uherské Hradiště'],
    Meziříčí: ['Valašské Meziříčí', 'Velké Meziříčí'],
    Valmez: ['Valašské Meziříčí'],
    Valmezu: ['Valašské Meziříčí'],
    Brod: ['Havlíčkův Brod', 'Uherský Brod', 'Český Brod', 'Železný Brod'],
    Třebová: ['Česká Třebová', 'Moravská Třebová'],
    Mýto: ['Vysoké Mýto'],
    Frýdek: ['Frýdek-Místek'],
    Místek: ['Frýdek-Místek'],
    Jindřichák: ['Jindřichův Hradec'],
    Mariánky: ['Mariánské Lázně'],
    Litvíňák: ['Litvínov'],
    Havířák: ['Havířov'],
  }),
);

/** Abbreviations of towns and regions; `UL` only in capitals, for `ul.` is a street. */
export const placeAbbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    KV: 'Karlovy Vary',
    HK: 'Hradec Králové',
    ČB: 'České Budějovice',
    CB: 'České Budějovice',
    MB: 'Mladá Boleslav',
    FM: 'Frýdek-Místek',
    HB: 'Havlíčkův Brod',
    UH: 'Uherské Hradiště',
    UL: 'Ústí nad Labem',
    ÚnL: 'Ústí nad Labem',
    JH: 'Jindřichův Hradec',
    ČK: 'Český Krumlov',
    ČL: 'Česká Lípa',
    KH: 'Kutná Hora',
    PCE: 'Pardubice',
    OVA: 'Ostrava',
    OLC: 'Olomouc',
    LBC: 'Liberec',
    PHA: 'Praha',
  }),
);

/** Lands wider than a region or named otherwise: the regions meant, the likelier first. */
export const landNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Šluknovsko: ['CZ042'],
    Podkrkonoší: ['CZ052'],
    'Jižní Morava': ['CZ064'],
    'Severní Morava': ['CZ080', 'CZ071'],
    'Střední Morava': ['CZ071', 'CZ072'],
    'Východní Morava': ['CZ072'],
    'Západní Morava': ['CZ063'],
    'Střední Čechy': ['CZ020'],
    'Jižní Čechy': ['CZ031'],
    'Západní Čechy': ['CZ032', 'CZ041'],
    'Severní Čechy': ['CZ042', 'CZ051'],
    'Východní Čechy': ['CZ052', 'CZ053'],
    Vysočina: ['CZ063'],
    Slezsko: ['CZ080'],
    Haná: ['CZ071'],
    Valašsko: ['CZ072'],
    Slovácko: ['CZ072', 'CZ064'],
    Severočesko: ['CZ042', 'CZ051'],
    Západočesko: ['CZ032', 'CZ041'],
    Východočesko: ['CZ052', 'CZ053'],
    Jihočesko: ['CZ031'],
    Jihomoravsko: ['CZ064'],
    Severomoravsko: ['CZ080', 'CZ071'],
    Moravskoslezsko: ['CZ080'],
    Středočesko: ['CZ020'],
  }),
);

/** Adjectives of the old regions. */
export const landAdjectives: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    severočesk: ['CZ042', 'CZ051'],
    západočesk: ['CZ032', 'CZ041'],
    východočesk: ['CZ052', 'CZ053'],
    severomoravsk: ['CZ080', 'CZ071'],
  }),
);

/** By-names of prisons, by slug: quarters, old names, branches. */
export const prisonByNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    plzen: ['Bory', 'Borská'],
    'praha-pankrac': ['Pankrác', 'Pankrácká', 'Praha Pankrác'],
    'praha-ruzyne': ['Ruzyně', 'Ruzyň', 'Ruzyňská', 'Praha Ruzyně', 'Velké Přílepy'],
    valdice: ['Valdice', 'Kartouzy'],
    kynsperk: ['Kynšperk'],
    straz: ['Stráž', 'Stráž p. R.'],
    svetla: ['Světlá'],
    'horni-slavkov': ['Slavkov'],
    'nove-sedlo': ['Drahonice', 'Nové Sedlo u Žatce'],
    'hradec-kralove': ['Pouchov', 'Hradec'],
    breclav: ['Poštorná'],
    brno: ['Bohunice', 'Brno Bohunice'],
    rynovice: ['Rýnovice', 'Jablonec Rýnovice'],
    'ceske-budejovice': ['Budějovice'],
    hermanice: ['Heřmanice', 'Ostrava Heřmanice'],
  }),
);

/**
 * Names of places that no code list holds and people use: short forms, by-names, lands. Targets are names of
 * municipalities (the most important of that name is meant) or codes of regions; the first is the likelier reading.
 */
export const shortPlaceNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Hradec: ['Hradec Králové', 'Jindřichův Hradec'],
    Budějovice: ['České Budějovice', 'Moravské Budějovice'],
    Budějky: ['České Budějovice'],
    'České Budějky': ['České Budějovice'],
    'České Budějce': ['České Budějovice'],
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
    Lípa: ['Česká Lípa'],
    Těšín: ['Český Těšín'],
    Klobouky: ['Valašské Klobouky', 'Klobouky u Brna'],
    Frýdek: ['Frýdek-Místek'],
    Místek: ['Frýdek-Místek'],
    Jindřichák: ['Jindřichův Hradec'],
    Mariánky: ['Mariánské Lázně'],
    Litvíňák: ['Litvínov'],
    Havířák: ['Havířov'],
    'Val Mez': ['Valašské Meziříčí'],
    'Ostrov nad Ohří': ['Ostrov'],
    Hlavák: ['Praha'],
  }),
);

/**
 * Quarters people name instead of their town, each with the number of its city district where the town has such (Praha),
 * else an empty text. Names that are towns, prisons or words of the field themselves are left out (Zábřeh, Bory, Pankrác).
 */
export const townQuarters: ReadonlyMap<string, readonly (readonly [quarter: string, district: string])[]> = new Map(
  Object.entries({
    Praha: `Žižkov 3, Smíchov 5, Karlín 8, Libeň 8, Bohnice 8, Kobylisy 8, Troja 7, Holešovice 7, Letná 7, Dejvice 6, Břevnov 6, Bubeneč 6,
      Nusle 4, Krč 4, Háje 11, Opatov 11, Vršovice 10, Strašnice 10, Malešice 10, Záběhlice 10, Hostivař 15, Vysočany 9, Prosek 9,
      Letňany 18, Černý Most 14, Hloubětín 14, Stodůlky 13, Lužiny 13, Barrandov 5, Modřany 12, Radotín 16, Řepy 17, Zbraslav 16, Staré Město 1,
      Nové Město 1, Malá Strana 1, Jižní Město 11, Jihozápadní Město 13`,
    Brno: `Židenice, Zábrdovice, Líšeň, Bystrc, Husovice, Černovice, Královo Pole, Starý Lískovec, Cejl`,
    Ostrava: `Poruba, Vítkovice, Přívoz, Hrabůvka, Mariánské Hory, Slezská Ostrava, Dubina`,
    Plzeň: `Doubravka, Lochotín, Skvrňany, Slovany`,
    'Ústí nad Labem': `Předlice, Krásné Březno, Střekov, Neštěmice`,
    Most: `Chanov`,
    Litvínov: `Janov`,
    Olomouc: `Nová Ulice, Neředín`,
    Liberec: `Vesec, Rochlice`,
  }).map(([town, quarters]) => [
    town,
    quarters.split(',').map((quarter) => {
      const [, name = '', number = ''] = /^\s*(.*?)(?: (\d+))?\s*$/s.exec(quarter) ?? [];
      return [name, number] as const;
    }),
  ]),
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
    'Sever Čech': ['CZ042', 'CZ051'],
    'Jih Čech': ['CZ031'],
    'Západ Čech': ['CZ032', 'CZ041'],
    'Východ Čech': ['CZ052', 'CZ053'],
    'Sever Moravy': ['CZ080', 'CZ071'],
    'Jih Moravy': ['CZ064'],
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

/** Lands too wide to be searched by, in the forms they are typed in, with the regions to choose from. */
export const wideLands: readonly { readonly forms: RegExp; readonly codes: readonly string[] }[] = [
  { forms: /^morav(a|y|e|u|ou)$/, codes: ['CZ064', 'CZ080', 'CZ071', 'CZ072'] },
  {
    forms: /^(cechy|cechach|cechami)$/,
    codes: ['CZ020', 'CZ031', 'CZ032', 'CZ041', 'CZ042', 'CZ051', 'CZ052', 'CZ053'],
  },
];

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
    'praha-ruzyne': ['Ruzyně', 'Ruzyň', 'Ruzyňská', 'Praha Ruzyně', 'Velké Přílepy', 'Řepy'],
    valdice: ['Valdice', 'Kartouzy'],
    kynsperk: ['Kynšperk'],
    straz: ['Stráž', 'Stráž p. R.'],
    pribram: ['Bytíz', 'Příbram Bytíz'],
    ostrov: ['Vykmanov'],
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

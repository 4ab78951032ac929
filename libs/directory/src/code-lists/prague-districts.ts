import type { CodeRow } from './code-row.js';

/**
 * An administrative district of Prague (správní obvod): the level where Prague's curators and child-protection offices
 * sit. 22 districts over 57 city parts (obecně závazná vyhláška č. 55/2000 Sb. hl. m. Prahy, Statut).
 */
export interface PragueDistrictRow extends CodeRow {
  /** City parts (městské části) the district serves. */
  readonly cityParts: readonly string[];
}

/** The 22 districts, Praha 1 to Praha 22. */
export const pragueDistricts: readonly PragueDistrictRow[] = [
  { code: 'praha-1', cs: 'Praha 1', en: 'Prague 1', cityParts: ['Praha 1'] },
  { code: 'praha-2', cs: 'Praha 2', en: 'Prague 2', cityParts: ['Praha 2'] },
  { code: 'praha-3', cs: 'Praha 3', en: 'Prague 3', cityParts: ['Praha 3'] },
  { code: 'praha-4', cs: 'Praha 4', en: 'Prague 4', cityParts: ['Praha 4', 'Kunratice'] },
  { code: 'praha-5', cs: 'Praha 5', en: 'Prague 5', cityParts: ['Praha 5', 'Slivenec'] },
  {
    code: 'praha-6',
    cs: 'Praha 6',
    en: 'Prague 6',
    cityParts: ['Praha 6', 'Lysolaje', 'Nebušice', 'Přední Kopanina', 'Suchdol'],
  },
  { code: 'praha-7', cs: 'Praha 7', en: 'Prague 7', cityParts: ['Praha 7', 'Troja'] },
  { code: 'praha-8', cs: 'Praha 8', en: 'Prague 8', cityParts: ['Praha 8', 'Březiněves', 'Ďáblice', 'Dolní Chabry'] },
  { code: 'praha-9', cs: 'Praha 9', en: 'Prague 9', cityParts: ['Praha 9'] },
  { code: 'praha-10', cs: 'Praha 10', en: 'Prague 10', cityParts: ['Praha 10'] },
  { code: 'praha-11', cs: 'Praha 11', en: 'Prague 11', cityParts: ['Praha 11', 'Křeslice', 'Šeberov', 'Újezd'] },
  { code: 'praha-12', cs: 'Praha 12', en: 'Prague 12', cityParts: ['Praha 12', 'Libuš'] },
  { code: 'praha-13', cs: 'Praha 13', en: 'Prague 13', cityParts: ['Praha 13', 'Řeporyje'] },
  { code: 'praha-14', cs: 'Praha 14', en: 'Prague 14', cityParts: ['Praha 14', 'Dolní Počernice'] },
  {
    code: 'praha-15',
    cs: 'Praha 15',
    en: 'Prague 15',
    cityParts: ['Praha 15', 'Dolní Měcholupy', 'Dubeč', 'Petrovice', 'Štěrboholy'],
  },
  {
    code: 'praha-16',
    cs: 'Praha 16',
    en: 'Prague 16',
    cityParts: ['Praha 16', 'Lipence', 'Lochkov', 'Velká Chuchle', 'Zbraslav'],
  },
  { code: 'praha-17', cs: 'Praha 17', en: 'Prague 17', cityParts: ['Praha 17', 'Zličín'] },
  { code: 'praha-18', cs: 'Praha 18', en: 'Prague 18', cityParts: ['Praha 18', 'Čakovice'] },
  { code: 'praha-19', cs: 'Praha 19', en: 'Prague 19', cityParts: ['Praha 19', 'Satalice', 'Vinoř'] },
  { code: 'praha-20', cs: 'Praha 20', en: 'Prague 20', cityParts: ['Praha 20'] },
  { code: 'praha-21', cs: 'Praha 21', en: 'Prague 21', cityParts: ['Praha 21', 'Běchovice', 'Klánovice', 'Koloděje'] },
  {
    code: 'praha-22',
    cs: 'Praha 22',
    en: 'Prague 22',
    cityParts: ['Praha 22', 'Benice', 'Kolovraty', 'Královice', 'Nedvězí'],
  },
];

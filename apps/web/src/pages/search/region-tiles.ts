/** A region on the schematic map. */
export interface Tile {
  readonly code: string;
  readonly name: string;
  /** As it fits on a tile. */
  readonly short: string;
  /** Counted from the west and from the north, the first is 1. */
  readonly column: number;
  readonly row: number;
}

/** The fourteen regions, each about where it lies. Codes are those of the state statistics (CZ-NUTS). */
export const tiles: readonly Tile[] = [
  { code: 'CZ041', name: 'Karlovarský kraj', short: 'KV', column: 1, row: 1 },
  { code: 'CZ042', name: 'Ústecký kraj', short: 'ÚL', column: 2, row: 1 },
  { code: 'CZ051', name: 'Liberecký kraj', short: 'LB', column: 3, row: 1 },
  { code: 'CZ052', name: 'Královéhradecký kraj', short: 'HK', column: 4, row: 1 },
  { code: 'CZ032', name: 'Plzeňský kraj', short: 'PL', column: 1, row: 2 },
  { code: 'CZ020', name: 'Středočeský kraj', short: 'STČ', column: 2, row: 2 },
  { code: 'CZ010', name: 'Hlavní město Praha', short: 'PHA', column: 3, row: 2 },
  { code: 'CZ053', name: 'Pardubický kraj', short: 'PA', column: 4, row: 2 },
  { code: 'CZ071', name: 'Olomoucký kraj', short: 'OL', column: 5, row: 2 },
  { code: 'CZ080', name: 'Moravskoslezský kraj', short: 'MS', column: 6, row: 2 },
  { code: 'CZ031', name: 'Jihočeský kraj', short: 'JČ', column: 2, row: 3 },
  { code: 'CZ063', name: 'Kraj Vysočina', short: 'VY', column: 3, row: 3 },
  { code: 'CZ064', name: 'Jihomoravský kraj', short: 'JM', column: 4, row: 3 },
  { code: 'CZ072', name: 'Zlínský kraj', short: 'ZL', column: 5, row: 3 },
];

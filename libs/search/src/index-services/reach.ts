/** What a document needs of the code lists: codes above and below a place, names of kinds. */
export interface Geography {
  /** Region of each district. */
  readonly regionOfDistrict: ReadonlyMap<string, string>;
  /** District and region of each ORP. */
  readonly aboveOrp: ReadonlyMap<string, { readonly district: string; readonly region: string }>;
  /** ORP (where known), district and region of each municipality. */
  readonly aboveMunicipality: ReadonlyMap<
    string,
    { readonly orp: string | null; readonly district: string; readonly region: string }
  >;
  /** Names of kinds by their codes; words of the document. */
  readonly kindNames: ReadonlyMap<string, string>;
  /** Districts of each region. */
  readonly districtsOfRegion: ReadonlyMap<string, readonly string[]>;
}

/** An area as a service states it. `country` has the code `CZ`. */
export interface StatedArea {
  readonly level: string;
  readonly code: string;
}

/**
 * Regions and districts in which the area lies or which it covers: a whole region covers its districts, the whole country
 * everything; an area inside a district makes the district reached in part, which is enough to be in question.
 */
export const reachOf = ({ level, code }: StatedArea, geography: Geography): readonly string[] => {
  switch (level) {
    case 'country':
      return [...geography.districtsOfRegion].flatMap(([region, districts]) => [region, ...districts]);
    case 'region':
      return [code, ...(geography.districtsOfRegion.get(code) ?? [])];
    case 'district':
      return present([code, geography.regionOfDistrict.get(code)]);
    case 'orp': {
      const above = geography.aboveOrp.get(code);
      return present([above?.district, above?.region]);
    }
    case 'municipality': {
      const above = geography.aboveMunicipality.get(code);
      return present([above?.district, above?.region]);
    }
    // City districts are Prague's.
    default:
      return ['CZ010', 'CZ0100'];
  }
};

const present = (codes: readonly (string | undefined)[]): string[] =>
  codes.filter((code): code is string => code !== undefined);

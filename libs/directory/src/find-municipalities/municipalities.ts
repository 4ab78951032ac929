import { Injectable } from '@nestjs/common';
import { withoutMarks } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { foldedName } from '../folded-name.js';

/** A municipality that was found. */
export interface FoundMunicipality {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
  readonly regionCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** $1 the beginning, folded · $2 how many. Some thousands of rows at most, read in one go. */
const read = {
  name: 'directory.municipalities',
  text: `
    select code, name, district_code as "districtCode", region_code as "regionCode", latitude, longitude
    from (
      select m.*, ${foldedName('m.name')} as folded
      from directory.municipality m) named
    where starts_with(folded, $1)
    order by folded <> $1, name collate "cs-x-icu", code limit $2`,
};

/** Municipalities by the beginning of their name. */
@Injectable()
export class Municipalities {
  constructor(private readonly database: Database) {}

  /** The one of exactly this name first, then by name; with or without diacritics. */
  async beginningWith(beginning: string, first: number): Promise<FoundMunicipality[]> {
    return this.database.readPublic<FoundMunicipality & object>(read, [withoutMarks(beginning.trim()), first]);
  }
}

import { Fault, type Clock } from '@navaz/kernel';
import type { Database } from '@navaz/platform';
import type { AreaKindCode } from '../code-lists/area-kinds.js';
import type { KindOffered, NamedCode, NamedPlace } from '../profile/profile-parts.js';
import { codeNamesRead } from './code-names.sql.js';

/** `rank`: the place of a name in the Czech order; equal names share one. */
type Ranked<Row> = Row & { readonly rank: number };

/** A municipality with its point, WGS84. */
export interface NamedMunicipality extends NamedPlace {
  readonly latitude: number;
  readonly longitude: number;
}

interface ListRows {
  readonly kinds: readonly Ranked<KindOffered>[];
  readonly groups: readonly Ranked<NamedCode>[];
  readonly regions: readonly Ranked<NamedPlace>[];
  readonly districts: readonly Ranked<NamedPlace>[];
  readonly orps: readonly Ranked<NamedPlace>[];
  readonly municipalities: readonly Ranked<NamedMunicipality>[];
  readonly cityDistricts: readonly Ranked<NamedPlace>[];
  readonly prisons: readonly Ranked<NamedPlace>[];
}

/** A code that the lists read last do not hold. */
class NotNamed extends Error {}

/** Names of one list by code, frozen: every reader is given the same objects. */
class NameList<Row extends { readonly code: string }> {
  private readonly rows: ReadonlyMap<string, Row>;
  private readonly ranks: ReadonlyMap<string, number>;

  constructor(
    private readonly list: string,
    rows: readonly Ranked<Row>[],
  ) {
    this.ranks = new Map(rows.map(({ code, rank }) => [code, rank]));
    this.rows = new Map(rows.map(({ rank: _rank, ...row }) => [row.code, Object.freeze(row) as unknown as Row]));
  }

  find(code: string): Row | undefined {
    return this.rows.get(code);
  }

  of(code: string): Row {
    const row = this.find(code);
    if (row === undefined) throw new NotNamed(`${this.list}/${code}`);
    return row;
  }

  orNull(code: string | null): Row | null {
    return code === null ? null : this.of(code);
  }

  /** Where the name of a code stands in the Czech order; what has no code comes last. */
  rank(code: string | null): number {
    return code === null ? Number.MAX_SAFE_INTEGER : (this.ranks.get(code) ?? Number.MAX_SAFE_INTEGER);
  }

  /** Rows of codes, by name in the Czech order. */
  sorted(codes: readonly string[]): Row[] {
    const rows = codes.map((code) => this.of(code));
    return rows.length < 2 ? rows : rows.sort((a, b) => this.rank(a.code) - this.rank(b.code));
  }
}

/** The lists as they were read last. */
export class Names {
  readonly kinds: NameList<KindOffered>;
  readonly groups: NameList<NamedCode>;
  readonly regions: NameList<NamedPlace>;
  readonly districts: NameList<NamedPlace>;
  readonly municipalities: NameList<NamedMunicipality>;
  readonly cityDistricts: NameList<NamedPlace>;
  readonly prisons: NameList<NamedPlace>;
  private readonly areas: Readonly<Record<Exclude<AreaKindCode, 'country'>, NameList<NamedPlace>>>;

  constructor(rows: ListRows) {
    this.kinds = new NameList('kind', rows.kinds);
    this.groups = new NameList('group', rows.groups);
    this.regions = new NameList('region', rows.regions);
    this.districts = new NameList('district', rows.districts);
    this.municipalities = new NameList('municipality', rows.municipalities);
    this.cityDistricts = new NameList('city district', rows.cityDistricts);
    this.prisons = new NameList('prison', rows.prisons);
    this.areas = {
      region: this.regions,
      district: this.districts,
      orp: new NameList('orp', rows.orps),
      municipality: this.municipalities,
      city_district: this.cityDistricts,
    };
  }

  /** An area served, by its level and code; areas refer to no list by a key, so an unknown code is shown as it is. */
  area(level: AreaKindCode, code: string): NamedPlace {
    if (level === 'country') return { code, name: 'Česká republika' };
    return this.areas[level].find(code) ?? { code, name: code };
  }
}

/** How long the lists are used before they are read again. */
const readEveryMs = 60_000;

/**
 * Names of codes in process memory, so that a read of a profile brings codes only: a copy for speed that decides
 * nothing. It is read again each minute while it is asked, and at once for a code it does not know.
 */
export class CodeNames {
  private last: { readonly names: Names; readonly at: number } | null = null;
  private reading: Promise<Names> | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * What `build` makes of the names.
   * @throws Fault for a code that is in no list: records refer to codes by foreign keys
   */
  async apply<T>(build: (names: Names) => T): Promise<T> {
    try {
      return build(await this.current());
    } catch (error) {
      if (!(error instanceof NotNamed)) throw error;
    }
    try {
      // Its own read: one under way may have begun before the code was there.
      return build(await this.readLists());
    } catch (error) {
      if (error instanceof NotNamed) throw new Fault(`No list holds the code ${error.message}.`);
      throw error;
    }
  }

  private async current(): Promise<Names> {
    if (!this.last) return this.read();
    const age = Math.abs(this.clock.now().getTime() - this.last.at);
    // Whoever comes when it is time reads anew; the others go on with what is there.
    if (age >= readEveryMs && !this.reading) return this.read();
    return this.last.names;
  }

  private read(): Promise<Names> {
    this.reading ??= this.readLists().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readLists(): Promise<Names> {
    const [rows] = await this.database.readPublic<ListRows & object>(codeNamesRead, []);
    if (!rows) throw new Fault('The lists came back without a row.');
    const names = new Names(rows);
    this.last = { names, at: this.clock.now().getTime() };
    return names;
  }
}

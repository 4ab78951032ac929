import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DirectoryReader, type DirectoryVocabulary } from '@navaz/directory';
import { Clock } from '@navaz/kernel';
import { SearchEngine } from '../engine/search-engine.js';
import type { Geography } from '../index-services/reach.js';
import { compileVocabulary, type SearchVocabulary } from '../read-query/vocabulary.js';
import { PlaceMap } from './place-map.js';
import { vocabularyRowsOf } from './vocabulary-rows-of.js';

/** The words a query may name, ready for use. */
export interface LoadedVocabulary {
  readonly rows: DirectoryVocabulary;
  /** Compiled when first asked for: a program that only feeds the index never needs them. */
  readonly words: SearchVocabulary;
  readonly places: PlaceMap;
  readonly geography: Geography;
  /** Target groups that the public register knows. */
  readonly registerGroups: ReadonlySet<string>;
}

/** How long a vocabulary is used before anybody asks whether it changed. */
const checkedEveryMs = 60_000;

const geographyOf = (rows: DirectoryVocabulary): Geography => {
  const districtsOfRegion = new Map<string, string[]>(rows.regions.map(({ code }) => [code, []]));
  for (const { code, regionCode } of rows.districts) districtsOfRegion.get(regionCode)?.push(code);
  return {
    kindNames: new Map(rows.kinds.map(({ code, name }) => [code, name])),
    regionOfDistrict: new Map(rows.districts.map(({ code, regionCode }) => [code, regionCode])),
    aboveOrp: new Map(
      rows.orps.map(({ code, districtCode, regionCode }) => [code, { district: districtCode, region: regionCode }]),
    ),
    aboveMunicipality: new Map(
      rows.municipalities.map(({ code, orpCode, districtCode, regionCode }) => [
        code,
        { orp: orpCode, district: districtCode, region: regionCode },
      ]),
    ),
    districtsOfRegion,
  };
};

const loadedFrom = (rows: DirectoryVocabulary): LoadedVocabulary => {
  let words: SearchVocabulary | undefined;
  return {
    rows,
    get words() {
      words ??= compileVocabulary(vocabularyRowsOf(rows));
      return words;
    },
    places: new PlaceMap(rows.municipalities),
    geography: geographyOf(rows),
    registerGroups: new Set(rows.groups.filter(({ ofRegister }) => ofRegister).map(({ code }) => code)),
  };
};

/**
 * The vocabulary in process memory: a copy for speed that decides nothing. Once a minute the generation of the index is
 * looked at, and where it moved the code lists are read again; they are compiled again only where they really differ.
 * A name younger than a minute is found as text, not yet as a chip.
 */
@Injectable()
export class VocabularyCache {
  private loaded: LoadedVocabulary | null = null;
  private loading: Promise<LoadedVocabulary> | null = null;
  private fingerprint = '';
  private generation = -1;
  private checkedAt = 0;

  constructor(
    private readonly reader: DirectoryReader,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext('search');
  }

  /**
   * The vocabulary, as it was found a minute ago at most; while it is looked at again, or cannot be, the one before: an
   * answer does not wait for it.
   */
  async current(): Promise<LoadedVocabulary> {
    const now = this.clock.now().getTime();
    if (this.loaded && Math.abs(now - this.checkedAt) < checkedEveryMs) return this.loaded;
    this.loading ??= this.check(now).finally(() => {
      this.loading = null;
    });
    if (!this.loaded) return this.loading;
    // Whoever comes while it is checked goes on with what is there; so does everybody where the check fails (the
    // database is away for a moment): it is tried again at the next query.
    this.loading.catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the vocabulary could not be checked');
    });
    return this.loaded;
  }

  /**
   * Reads the code lists again whatever the clock says: before a rebuild of the index. A check under way is waited for
   * first: it may have looked before they changed.
   */
  async refreshed(): Promise<LoadedVocabulary> {
    await this.loading?.catch(() => undefined);
    this.generation = -1;
    this.loading ??= this.check(this.clock.now().getTime()).finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async check(now: number): Promise<LoadedVocabulary> {
    const generation = await this.engine.generation();
    if (this.loaded && generation === this.generation) {
      this.checkedAt = now;
      return this.loaded;
    }
    const rows = await this.reader.vocabulary();
    const fingerprint = createHash('sha1').update(JSON.stringify(rows)).digest('base64');
    if (!this.loaded || fingerprint !== this.fingerprint) {
      this.loaded = loadedFrom(rows);
      this.fingerprint = fingerprint;
    }
    this.generation = generation;
    this.checkedAt = now;
    return this.loaded;
  }
}

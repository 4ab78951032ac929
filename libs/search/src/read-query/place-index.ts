import {
  adjectiveForms,
  adjectiveStems,
  areaForms,
  fold,
  foldLetters,
  masculineEndings,
  placeForms,
} from '../analysis/index.js';
import { ordinaryWords } from '../lexicon/ordinary.words.js';
import { landAdjectives, landNames, placeAbbreviations, shortPlaceNames, townQuarters } from './place-names.js';
import type { PlaceEntry, PlaceForm } from './place-entry.js';
import { PlaceFormTable } from './place-form-table.js';
import { landForms, splitAtPreposition } from './place-name-parts.js';
import type { CityDistrictRow, MunicipalityRow, VocabularyRows } from './vocabulary-rows.js';

/** Words behind which a name goes on with another place (`Ústí nad Labem`). */
const joinsNames = new Set(['nad', 'pod', 'u', 'na', 've', 'v']);

/** All forms of all places: folded words joined by spaces → readings, likeliest first. Built once, looked up by hash. */
export class PlaceIndex extends PlaceFormTable {
  /** City districts by the municipality's code and their number: `554782 4`. */
  private readonly cityDistricts: ReadonlyMap<string, CityDistrictRow>;
  private readonly municipalities = new Map<string, PlaceEntry>();

  constructor(
    rows: VocabularyRows,
    private readonly isLexiconWord: (folded: string) => boolean,
  ) {
    super();
    this.cityDistricts = new Map(
      rows.cityDistricts.map((row) => [`${row.municipalityCode} ${row.name.split(' ').at(-1)}`, row]),
    );
    const regionSeats = new Set(rows.regions.map((region) => region.seatMunicipalityCode));
    const orpSeats = new Map(rows.orps.map((orp) => [orp.seatMunicipalityCode, orp]));
    const districtNames = new Set(rows.districts.map((district) => `${district.code} ${district.name}`));
    const regionOf = new Map(rows.regions.map((region) => [region.code, region]));
    const importance = (row: MunicipalityRow): number => {
      if (regionSeats.has(row.code)) return 1;
      if (!orpSeats.has(row.code)) return 10;
      return districtNames.has(`${row.districtCode} ${row.name}`) ? 2 : 3;
    };

    const byName = new Map<string, PlaceEntry>();
    const importantFirst = rows.municipalities
      .map((row) => ({ row, order: importance(row) }))
      .sort((a, b) => a.order - b.order);
    for (const { row, order } of importantFirst) {
      const place: PlaceEntry = {
        level: 'municipality',
        name: row.name,
        regionCode: row.regionCode,
        districtCode: row.districtCode,
        ...(row.orpCode === null ? {} : { orpCode: row.orpCode }),
        municipalityCode: row.code,
        isSeat: order < 10,
      };
      this.municipalities.set(row.code, place);
      if (!byName.has(row.name)) byName.set(row.name, place);
      this.addMunicipality(place, order);
    }

    for (const region of rows.regions) {
      const seat = this.municipalities.get(region.seatMunicipalityCode ?? '');
      const place: PlaceEntry = { level: 'region', name: region.name, regionCode: region.code, isSeat: true };
      // Prague is a town and a region; the town says both.
      const target = seat !== undefined && region.name.endsWith(seat.name) ? seat : place;
      this.addRegion(target, region.name, [region.shortName ?? '', ...(region.aliases ?? [])]);
    }
    for (const [name, codes] of [...landNames, ...landAdjectives]) {
      codes.forEach((code, index) => {
        const region = regionOf.get(code);
        if (region === undefined) return;
        const place: PlaceEntry = { level: 'region', name: region.name, regionCode: code, isSeat: true };
        const forms = landAdjectives.has(name)
          ? adjectiveForms(foldLetters(name))
          : [...placeForms(name), ...landForms(name)];
        for (const form of forms) this.add(form, place, 0.2 + index * 0.1, { isName: form === fold(name) });
      });
    }

    for (const district of rows.districts) {
      const place: PlaceEntry = {
        level: 'district',
        name: district.name,
        regionCode: district.regionCode,
        districtCode: district.code,
        isSeat: true,
      };
      this.addDistrict(place);
    }
    for (const orp of rows.orps) {
      const place: PlaceEntry = {
        level: 'orp',
        name: orp.name,
        regionCode: orp.regionCode,
        districtCode: orp.districtCode,
        orpCode: orp.code,
        isSeat: true,
      };
      for (const form of placeForms(orp.name)) this.add(form, place, 7, { isName: form === fold(orp.name) });
      // As the area is called where it is offered instead of its town.
      for (const area of ['spravni obvod', 'administrative area']) this.add(`${area} ${fold(orp.name)}`, place, 1);
      for (const base of adjectiveStems(orp.name)) for (const form of areaForms(base)) this.add(form, place, 2);
    }

    this.addSpokenNames(byName);
    for (const list of this.forms.values()) if (list.length > 1) list.sort((a, b) => a.order - b.order);
  }

  /** The district of a municipality that has this number, where it has such (`Praha 4`). */
  cityDistrict({ level, municipalityCode }: PlaceEntry, number: string): CityDistrictRow | undefined {
    return level === 'municipality' ? this.cityDistricts.get(`${municipalityCode} ${number}`) : undefined;
  }

  /** The municipality with this code. */
  municipality(code: string): PlaceEntry | undefined {
    return this.municipalities.get(code);
  }

  /** Short names, quarters and abbreviations that no code list holds. */
  private addSpokenNames(byName: ReadonlyMap<string, PlaceEntry>): void {
    for (const [name, targets] of shortPlaceNames) {
      targets.forEach((target, index) => {
        const place = byName.get(target);
        if (place) for (const form of placeForms(name)) this.add(form, place, 1.5 + index * 0.1);
      });
    }
    for (const [town, quarters] of townQuarters) {
      const place = byName.get(town);
      if (place === undefined) continue;
      for (const [quarter, number] of quarters) {
        const district = this.cityDistrict(place, number) ?? null;
        // A village of that name is the less likely reading, and still one.
        const order = byName.has(quarter) ? 9 : 2.5;
        for (const form of placeForms(quarter)) {
          this.add(form, place, order, {
            needsEvidence: this.evidenceFor(form, true),
            district,
            isQuarter: district === null,
          });
        }
      }
    }
    for (const [abbreviation, target] of placeAbbreviations) {
      const place = byName.get(target);
      if (place) this.add(foldLetters(abbreviation), place, 1, { needsCapitals: abbreviation === 'UL' });
    }
  }

  private addMunicipality(place: PlaceEntry, order: number): void {
    const name = fold(place.name.replace(/\(.*$/, ''));
    for (const form of placeForms(place.name)) {
      const isName = form === name;
      const needsEvidence = place.isSeat
        ? !isName && ordinaryWords.has(form) && 'capital'
        : this.evidenceFor(form, isName);
      this.add(form, place, order, { isName, needsEvidence });
    }
    const { head, joiner, rest } = splitAtPreposition(place.name);
    if (joiner !== '') {
      // Ústí n. L., Ústí nad L., and the head alone: Ústí, Kynšperk, Žďár.
      const initial = foldLetters(rest).charAt(0);
      for (const form of placeForms(head)) {
        this.add(form, place, order + 0.4, {
          needsEvidence:
            order >= 10 ? this.evidenceFor(form, true) || 'any' : order >= 3 && this.evidenceFor(form, true),
        });
        for (const between of [joiner, joiner.charAt(0)]) {
          this.add(`${form} ${between} ${initial}`, place, order);
          if (between !== joiner) this.add(`${form} ${between} ${fold(rest)}`, place, order);
        }
        if (place.isSeat) this.add(`${form}${joiner.charAt(0)}${initial}`, place, order);
      }
    }
    if (!place.isSeat) return;
    for (const form of placeForms(place.name)) this.addShortened(form, place, order);
    for (const base of adjectiveStems(place.name)) {
      for (const form of adjectiveForms(base)) this.add(form, place, order + 3);
    }
  }

  /** `Havl. Brod`, `Č. Budějovice`, `Uh. Hradišti`: the first of several words cut short, with a dot. */
  private addShortened(form: string, place: PlaceEntry, order: number): void {
    const [first = '', ...rest] = form.split(' ');
    if (rest.length === 0 || joinsNames.has(rest[0] ?? '')) return;
    for (let length = 1; length <= Math.min(5, first.length - 2); length += 1) {
      this.add(`${first.slice(0, length)} ${rest.join(' ')}`, place, order + 0.3, { isShortened: true });
    }
  }

  private addRegion(place: PlaceEntry, name: string, others: readonly string[]): void {
    const isAdjective = /ý kraj$/.test(name);
    const words = ['kraj', 'kraje', 'kraji', 'krajem', 'k'];
    if (isAdjective) {
      const base = foldLetters(name).replace(/y kraj$/, '');
      for (const form of adjectiveForms(base)) {
        for (const word of words) this.add(`${form} ${word}`, place, 0, { isName: true });
        for (const word of words) this.add(`${word} ${form}`, place, 0);
        const isMasculine = masculineEndings.some((ending) => form === base + ending);
        this.add(form, place, isMasculine ? 0.5 : 6, { isName: true });
      }
    } else {
      const bare = name.replace(/^Kraj /, '');
      for (const form of placeForms(bare)) {
        this.add(form, place, 0.3, { isName: true });
        for (const word of words) this.add(`${word} ${form}`, place, 0, { isName: true });
        for (const word of words) this.add(`${form} ${word}`, place, 0);
      }
      this.add(fold(name), place, 0, { isName: true });
    }
    for (const other of others.filter((alias) => alias !== '')) {
      const alias = fold(other);
      if (alias.length <= 3) this.add(alias, place, 0.4, { needsCapitals: alias.length < 3 || alias === 'pak' });
      else if (/(sko|cko)$/.test(alias)) for (const form of areaForms(alias.slice(0, -1))) this.add(form, place, 0.4);
      else for (const form of placeForms(other)) this.add(form, place, 0.4);
    }
  }

  private addDistrict(place: PlaceEntry): void {
    for (const form of placeForms(place.name)) {
      this.add(form, place, 6, { isName: form === fold(place.name) });
      for (const word of ['okres', 'okrese', 'okresu', 'okresem']) this.add(`${word} ${form}`, place, 0);
    }
    for (const base of adjectiveStems(place.name)) {
      for (const form of areaForms(base)) this.add(form, place, 1);
      for (const form of adjectiveForms(base)) {
        for (const word of ['okres', 'okrese', 'okresu', 'okresem']) this.add(`${form} ${word}`, place, 0);
      }
    }
  }

  /** What a form of a small place needs to be read as one: it may be an ordinary word, a word of the field, or short. */
  private evidenceFor(form: string, isName: boolean): PlaceForm['needsEvidence'] {
    if (form.includes(' ')) return false;
    if (ordinaryWords.has(form) || this.isLexiconWord(form)) return 'capital';
    return !isName || form.length < 5 ? 'any' : false;
  }
}

import { describe, expect, it } from '@jest/globals';
import { fold, placeForms } from '../analysis/index.js';
import { country, countryRows, hasCountry, readShared } from '../spec-data/country.support-spec.js';
import { intentOf } from './intent.js';
import { readQuery } from './read-query.js';

const today = '2026-11-22';
/** Ids of the chips and of their other readings. */
const readings = (text: string): string[] =>
  readQuery(text, country(), today).chips.flatMap((chip) => [chip.id, ...chip.alternatives.map(({ id }) => id)]);

interface SharedQuery {
  readonly id: string;
  readonly query: string;
  readonly intent: {
    readonly kinds: string[];
    readonly targetGroups: string[];
    readonly conditions: string[];
    readonly location: { regionCode: string | null; municipalityCode: string | null; prison: string | null } | null;
  };
}

const whole = hasCountry ? describe : describe.skip;

whole('the code lists of the country', () => {
  const rows = hasCountry ? countryRows() : null;

  it('every kind is found by its name, folded, and by its synonyms', () => {
    const missed = (rows?.kinds ?? []).flatMap(({ slug, name, synonyms = [] }) =>
      [name, fold(name), ...synonyms].filter((text) => !intentOf(readQuery(text, country(), today)).kinds.has(slug)),
    );
    expect(missed).toEqual([]);
  });

  it('every group is found by its name and folded', () => {
    const missed = (rows?.groups ?? []).flatMap(({ slug, name }) =>
      [name, fold(name)].filter((text) => !intentOf(readQuery(text, country(), today)).groups.has(slug)),
    );
    expect(missed).toEqual([]);
  });

  it('every kind is found with a typo in its first long word', () => {
    const missed = (rows?.kinds ?? []).filter(({ slug, name }) => {
      const bare = name.replace(/\(.*/, '').trim();
      const mistyped = bare.replace(/\p{L}{8,}/u, (word) => word.slice(0, 4) + word.slice(5));
      return !intentOf(readQuery(mistyped, country(), today)).kinds.has(slug);
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('every region is found by its name and short name', () => {
    const missed = (rows?.regions ?? []).flatMap(({ code, name, shortName = name }) =>
      [name, fold(name), shortName, `v okolí: ${name}`].filter(
        (text) => !intentOf(readQuery(text, country(), today)).places.some((place) => place.regionCode === code),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('every district and ORP is found in all its forms', () => {
    const missed = [
      ...(rows?.districts ?? []).map(({ code, name }) => ({ id: `place:district:${code}`, name })),
      ...(rows?.orps ?? []).map(({ seatMunicipalityCode, name }) => ({
        id: `place:municipality:${seatMunicipalityCode}`,
        name,
      })),
    ].flatMap(({ id, name }) =>
      // The folded „as“ of Aš alone is read over: two letters, and a word of other languages.
      [name, ...placeForms(name)].filter((form) => form !== 'as' && !readings(form).includes(id)),
    );
    expect(missed).toEqual([]);
  });

  it('every municipality is found by its name after a preposition, or is one of more than nine of that name', () => {
    const missed = (rows?.municipalities ?? []).filter(
      ({ code, name }) => !readings(`v obci ${name.replace(/\(.*/, '')}`).includes(`place:municipality:${code}`),
    );
    expect(new Set(missed.map(({ name }) => name))).toEqual(new Set(missed.length > 0 ? ['Nová Ves'] : []));
  });

  it('every prison is found by its name, folded, and after the word prison in any form', () => {
    const missed = (rows?.prisons ?? []).flatMap(({ slug, name }) => {
      const place = name.replace(/.*(ěznice|detence) /u, '');
      return [name, fold(name), ...placeForms(place).map((form) => `ve věznici ${form}`)].filter(
        (text) => !readings(text).includes(`prison:${slug}`),
      );
    });
    expect(missed).toEqual([]);
  });
});

whole('the shared queries', () => {
  const queries = hasCountry ? readShared<{ queries: SharedQuery[] }>('search-queries.json').queries : [];

  it.each(queries.map((query) => [query.query, query.intent] as const))('%s', (text, intent) => {
    const reading = intentOf(readQuery(text, country(), today));
    const asked = new Set([...reading.conditions, ...reading.accreditations.map((seal) => `accredited:${seal}`)]);
    for (const group of intent.targetGroups) expect([...reading.groups.keys()]).toContain(group);
    for (const condition of intent.conditions.filter((code) => !derived.has(code)))
      expect([...asked]).toContain(condition);
    if (intent.kinds.length > 0) {
      // The likeliest kind is one of those meant, and most of those meant are there.
      const [best] = [...reading.kinds].sort((a, b) => b[1] - a[1]);
      expect(intent.kinds).toContain(best?.[0]);
      const found = intent.kinds.filter((kind) => reading.kinds.has(kind));
      expect(found.length / intent.kinds.length).toBeGreaterThanOrEqual(0.75);
    }
    const { location } = intent;
    if (location?.prison) expect(reading.prisons[0]?.slug).toBe(location.prison);
    if (location?.municipalityCode) expect(reading.places[0]?.municipalityCode).toBe(location.municipalityCode);
    if (location?.regionCode) {
      expect([...reading.places, ...reading.prisons].map((place) => place.regionCode)).toContain(location.regionCode);
    }
  });
});

/** Conditions that follow from another part of the reading: from the kind (an accredited programme) or from „free now“. */
const derived = new Set(['accredited:MSp', 'capacityUpdatedRecently']);

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('.', import.meta.url);
type Words = { readonly [key: string]: string | Words };

const read = (language: string, file: string): Words =>
  JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Words;

/** Keys with their dots; the forms of a plural count as one key, for languages have different ones. */
const keysOf = (words: Words, path = ''): string[] => [
  ...new Set(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [`${path}${key.replace(/_(zero|one|few|many|other)$/, '')}`]
        : keysOf(value, `${path}${key}.`),
    ),
  ),
];

const placesOf = (words: Words, path = ''): Record<string, string[]> =>
  Object.assign(
    {},
    ...Object.entries(words).map(([key, value]) =>
      typeof value === 'string'
        ? { [`${path}${key}`]: [...value.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort() }
        : placesOf(value, `${path}${key}.`),
    ),
  ) as Record<string, string[]>;

const files = readdirSync(new URL('cs/', folder)).sort();

describe('words of the pages', () => {
  it('lie in the same files in both languages', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(readdirSync(new URL('en/', folder)).sort()).toEqual(files);
  });

  it.each(files)('have the same keys in both languages: %s', (file) => {
    expect(keysOf(read('en', file)).sort()).toEqual(keysOf(read('cs', file)).sort());
  });

  it.each(files)('name the same values in both languages: %s', (file) => {
    const english = placesOf(read('en', file));
    for (const [key, places] of Object.entries(placesOf(read('cs', file)))) {
      if (english[key]) expect({ key, places: english[key] }).toEqual({ key, places });
    }
  });

  it.each(files)('are never empty: %s', (file) => {
    for (const language of ['cs', 'en'])
      expect(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')).not.toMatch(/: ""/);
  });

  it.each(files)('have all the forms a Czech number takes: %s', (file) => {
    const text = readFileSync(new URL(`cs/${file}`, folder), 'utf8');
    for (const [, stem] of text.matchAll(/"(\w+)_one"/g)) {
      for (const form of ['few', 'other']) expect(text).toContain(`"${stem ?? ''}_${form}"`);
    }
  });
});

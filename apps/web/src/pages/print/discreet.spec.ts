import { describe, expect, it } from '@jest/globals';
import { discreetName, isDiscreet } from './discreet';

describe('a discreet text', () => {
  it.each([
    'Azylový dům pro lidi po výkonu trestu',
    'Vězeňská duchovní péče',
    'Po propuštění',
    'Probační program',
    'VAZEBNÍ VĚZNICE',
    'Dům pro odsouzené',
    'Prison Fellowship',
    'Sociální kurátor Ostrava',
    'Ambulance pro lidi v sexbyznysu',
    'Adiktologická poradna',
  ])('is not "%s"', (text) => expect(isDiscreet(text)).toBe(false));

  it.each(['Azylový dům NOVÁ ŠANCE', 'Občanská poradna Brno', 'Denní centrum', 'Návazná péče po léčbě'])(
    'is "%s"',
    (text) => expect(isDiscreet(text)).toBe(true),
  );

  it('is taken from the first name that tells nothing', () => {
    expect(discreetName('Vězeňská služba', null, 'Charita')).toBe('Charita');
    expect(discreetName('Vězeňská služba', undefined)).toBeNull();
  });
});

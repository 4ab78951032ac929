import { describe, expect, it } from '@jest/globals';
import { isOfficeName } from './office-name.js';

describe('the name of an office', () => {
  it.each([
    'Městská část Praha 5',
    'Úřad městské části Praha 14',
    'Městský obvod Plzeň 2-Slovany',
    'Statutární město Brno, městská část Brno-střed',
    'Magistrát města Ostravy, odbor sociálních věcí',
    'Obec Lhota u Příbramě',
    'Městský úřad Ústí nad Orlicí',
    'Hlavní město Praha',
  ])('%s', (name) => {
    expect(isOfficeName(name)).toBe(true);
  });

  it.each([
    'Jan Novák',
    'Jan Novák, Praha 5',
    'Praha 5',
    'Obec',
    'Obec Lhota 880504',
    'Městská část Praha 5, HIV pozitivní',
    'Městská část Praha 5, tel. 601 123 456',
    'Městský úřad Kolín (§ 140)',
    'Městská část Praha 555',
  ])('not %s', (name) => {
    expect(isOfficeName(name)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { addressInWords, mapOf } from './addresses';

const ostrava = {
  street: 'Hlavní',
  houseNumber: '12/3',
  postcode: '702 00',
  municipality: { name: 'Ostrava' },
  cityDistrict: null,
  district: { name: 'Ostrava-město' },
};
const inDistrict = (name: string): string => `okres ${name}`;

describe('an address in words', () => {
  it('is street, house, postcode and town', () => {
    expect(addressInWords(ostrava, inDistrict)).toBe('Hlavní 12/3, 702 00 Ostrava');
  });

  it('is what is known of it', () => {
    expect(addressInWords({ ...ostrava, street: null, houseNumber: null, postcode: null }, inDistrict)).toBe('Ostrava');
    expect(addressInWords({ ...ostrava, cityDistrict: { name: 'Poruba' } }, inDistrict)).toContain('Ostrava, Poruba');
  });

  it('of a secret place is its district, and no map finds it', () => {
    const secret = { ...ostrava, street: null, houseNumber: null, municipality: null };
    expect(addressInWords(secret, inDistrict)).toBe('okres Ostrava-město');
    expect(mapOf(secret)).toBeNull();
    expect(mapOf(ostrava)).toContain('Hlavn%C3%AD');
  });
});

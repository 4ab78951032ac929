import { describe, expect, it } from '@jest/globals';
import { countedAddress } from './counted-address.js';

describe('what counts as one address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:a01::1', '2001:0db8:0000:0a00::/56'],
    ['2001:DB8:0:aff:1:2:3:4', '2001:0db8:0000:0a00::/56'],
    ['2001:db8:0:b00::1', '2001:0db8:0000:0b00::/56'],
    ['2001:db8::', '2001:0db8:0000:0000::/56'],
    ['2001:db8::ff:0:0:0:1', '2001:0db8:0000:0000::/56'],
    ['::1', '0000:0000:0000:0000::/56'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000::/56'],
    ['not an address', 'not an address'],
  ])('%s is %s', (address, counted) => expect(countedAddress(address)).toBe(counted));
});

import { describe, expect, it } from '@jest/globals';
import { byRegion } from './by-region';

describe('prisons in their regions', () => {
  it('are in the Czech order', () => {
    const north = { code: 'CZ042', name: 'Ústecký kraj' };
    const south = { code: 'CZ031', name: 'Jihočeský kraj' };
    const regions = byRegion([
      { name: 'Všehrdy', region: north },
      { name: 'České Budějovice', region: south },
      { name: 'Bělušice', region: north },
    ]);
    expect(regions.map(({ name, prisons }) => [name, prisons.map((prison) => prison.name)])).toEqual([
      ['Jihočeský kraj', ['České Budějovice']],
      ['Ústecký kraj', ['Bělušice', 'Všehrdy']],
    ]);
  });
});

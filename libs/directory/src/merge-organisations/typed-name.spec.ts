import { describe, expect, it } from '@jest/globals';
import { refuseUntyped } from './typed-name.js';

const stays = { name: 'Zůstává', ico: '26674432' };

describe('the name of the record that vanishes', () => {
  it('is not asked for where both have the same IČO', () => {
    expect(refuseUntyped(stays, { name: 'Mizí', ico: '26674432' }, null)).toBeNull();
  });

  it.each([null, '26674433'])('is asked for beside the IČO %p, and has to be its name', (ico) => {
    const gone = { name: 'Mizí z adresáře', ico };
    expect(refuseUntyped(stays, gone, '  mizí  z ADRESÁŘE ')).toBeNull();
    for (const typed of [null, '', 'Zůstává', 'Mizi z adresare']) {
      expect(refuseUntyped(stays, gone, typed)).toMatchObject({ fields: [{ path: 'goneName', code: 'NAME_TO_TYPE' }] });
    }
  });

  it('is asked for where neither has one', () => {
    expect(refuseUntyped({ ...stays, ico: null }, { name: 'Mizí', ico: null }, null)).not.toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { pocketLine } from './pocket-lines';

const service = (contacts: { phone?: string; web?: string; audience?: string }[], name = 'Domov') => ({
  name,
  organisation: { name: 'Organizace' },
  contacts: contacts.map(({ phone = null, web = null, audience = 'public' }) => ({ phone, web, audience })),
});

describe('a line of the card for the pocket', () => {
  it('has the phone before the web', () =>
    expect(pocketLine(service([{ web: 'https://domov.cz' }, { phone: '+420 605 123 456' }]), 'Nová 1')).toEqual({
      name: 'Domov',
      phone: '+420 605 123 456',
      web: null,
      address: 'Nová 1',
      isEmpty: false,
    }));

  it('says so where there is nobody to call and nowhere to go', () => {
    expect(pocketLine(service([]), null).isEmpty).toBe(true);
    expect(pocketLine(service([{ phone: '605 123 456', audience: 'professional' }]), null).isEmpty).toBe(true);
    expect(pocketLine(service([{ web: 'https://postpenit.cz' }]), 'Vězeňská 1').isEmpty).toBe(true);
    expect(pocketLine(service([{ web: 'https://domov.cz' }]), null).isEmpty).toBe(false);
  });

  it('tells no name that tells on its bearer', () =>
    expect(pocketLine({ ...service([], 'Věznice'), organisation: { name: 'Vězeňská služba' } }, null).name).toBeNull());
});

import { describe, expect, it } from '@jest/globals';
import { publicContacts, readableWeb } from './public-contacts';

const contact = (given: object) => ({
  id: '1',
  audience: 'public',
  phone: null,
  email: null,
  web: null,
  note: null,
  function: { code: 'reception', name: 'recepce', nameEn: 'reception' },
  ...given,
});

describe('public contacts', () => {
  it('are those anybody may use, each once', () => {
    const contacts = [
      contact({ phone: '601 000 000', web: 'https://dum.example/' }),
      contact({ phone: '601 000 000', email: 'dum@example.org' }),
      contact({ phone: '602 000 000', audience: 'professional' }),
    ];
    expect(publicContacts({ contacts })).toEqual({
      phones: ['601 000 000'],
      mails: ['dum@example.org'],
      webs: ['https://dum.example/'],
      isEmpty: false,
    });
  });

  it('are none where a service publishes none', () => {
    expect(publicContacts({ contacts: [contact({ phone: '602 000 000', audience: 'professional' })] }).isEmpty).toBe(
      true,
    );
  });

  it('are read without what browsers need alone', () => {
    expect(readableWeb('https://dum.example')).toBe('dum.example');
  });
});

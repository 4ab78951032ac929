import { describe, expect, it } from '@jest/globals';
import { readAges } from './read-ages.js';
import { contactsOf } from './read-contacts.js';
import { dayOf, readFacilities } from './read-facilities.js';
import { readProvider } from './read-provider.js';
import { readRegistration } from './read-registration.js';
import { registerCodes } from './register-codes.js';

describe('ages in the register’s free text', () => {
  it.each([
    ['od 18 let', 18, null],
    ['do 26 let', null, 26],
    ['od 18 do 64 let', 18, 64],
    ['18 – 64 let', 18, 64],
    ['15-26 let věku', 15, 26],
    ['od 64 do 18 let', null, null],
    ['od 200 let', null, null],
    ['26 let', null, null],
    ['dospělí a senioři od 18 let', null, null],
    [null, null, null],
  ])('%s: %s to %s', (note, from, to) => {
    expect(readAges(note)).toEqual({ from, to });
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2024-02-29T00:00:00', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-02-31', undefined],
    ['0000-01-01', undefined],
    ['zítra', undefined],
    [null, null],
    ['', null],
  ])('%s: %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('contacts', () => {
  it('takes valid ways of reaching somebody, without the notes beside them', () => {
    expect(
      contactsOf({
        weby: [{ web: 'www.prvni.cz', poznamka: 'spravuje Jan Kanárek' }, { web: 'javascript:alert(1)' }],
        emaily: [{ email: 'není' }, { email: 'info@prvni.cz' }, { email: 'info@prvni.cz' }],
        telefony: [{ telefon: '596 111 222, 596 111 223', poznamka: 'paní Kanárková' }, { telefon: 12 }, null, 'x'],
      }),
    ).toEqual([
      { function: 'reception', phone: '+420596111222', email: 'info@prvni.cz', web: 'https://www.prvni.cz' },
      { function: 'reception', phone: '+420596111223', email: null, web: null },
    ]);
  });

  it('reads anything as no contact', () => {
    expect(contactsOf({ weby: 'x', emaily: 5, telefony: { a: 1 } })).toEqual([]);
  });
});

describe('providers', () => {
  it.each([
    ['Naděje, z.s.', 'z.s.', 'ngo'],
    ['Naděje, z. ú.', 'z.ú.', 'ngo'],
    ['Domov Vítkov, příspěvková organizace', 'příspěvková organizace', 'public_provider'],
    ['Péče s.r.o.', 's.r.o.', 'other'],
    ['Statutární město Opava', null, 'public_provider'],
    ['Nemocnice Most, a.s.', 'a.s.', 'health_facility'],
    ['Charita Opava', null, 'ngo'],
  ])('%s: %s, %s', (name, legalForm, kind) => {
    expect(readProvider('1', { ico: '27112233' }, name).organisation).toMatchObject({
      legalForm,
      kind,
      key: 'ico:27112233',
    });
  });

  it('pads a short IČO and leaves out an impossible one', () => {
    expect(readProvider('1', { ico: 643211 }, 'A').organisation.ico).toBe('00643211');
    expect(readProvider('1', { ico: '27112234' }, 'A')).toMatchObject({
      organisation: { ico: null },
      remark: expect.stringContaining('vynechali'),
    });
  });
});

describe('what is left out', () => {
  const codes = registerCodes({ kinds: new Map(), groups: new Map(), municipalities: new Map() });
  const whole = {
    identifikator: '1',
    poskytovatel: { nazev: 'Charita Opava', ico: '27112233' },
    druhSocialniSluzby: { id: 'DruhSocialniSluzby/1' },
  };
  const remarksOf = (rest: object): readonly string[] => {
    const read = readRegistration({ ...whole, ...rest }, codes);
    if (!read.ok) throw new Error(read.why);
    return read.remarks;
  };
  const form = (rest: object): object => ({ formy: [{ forma: { id: 'FormaSocialniSluzby/pob' }, ...rest }] });

  it.each<[string, object, RegExp | null]>([
    ['nothing', {}, null],
    ['no capacity', form({ kapacity: [{ typ: { id: 'TypKapacitySocialniSluzby/luzka' }, pocet: null }] }), null],
    [
      'a capacity below zero',
      form({ kapacity: [{ typ: { id: 'TypKapacitySocialniSluzby/luzka' }, pocet: -5 }] }),
      /Kapacitu/,
    ],
    [
      'a capacity that is a word',
      form({ kapacity: [{ typ: { id: 'TypKapacitySocialniSluzby/luzka' }, pocet: 'pět' }] }),
      /Kapacitu/,
    ],
    ['an unknown form', { formy: [{ forma: { id: 'FormaSocialniSluzby/9999' } }] }, /Formu/],
    ['an unknown region', { rozsirenePusobnostiVKraji: [{ kraj: { id: 'Kraj/9999' } }] }, /Kraj/],
    ['no kind', { druhSocialniSluzby: null }, /druh služby/],
    [
      'a place in an unknown region',
      { zarizeni: [{ adresa: { kraj: { id: 'Kraj/9999' } } }] },
      /^Kraj zařízení neznáme/,
    ],
    ['a place in an unknown district', { zarizeni: [{ adresa: { okres: { id: 'Okres/9999' } } }] }, /^Okres zařízení/],
    ['a place that ends on no day', { zarizeni: [{ poskytujeDo: '2026-02-31' }] }, /Konec zařízení/],
    ['a place that begins on no day', { zarizeni: [{ poskytujeOd: '2026-02-31' }] }, /Začátek zařízení/],
    ['a place that ends first', { zarizeni: [{ poskytujeOd: '2026-01-02', poskytujeDo: '2026-01-01' }] }, /dřív/],
  ])('%s', (_, rest, remark) => {
    const remarks = remarksOf(rest);
    if (remark === null) expect(remarks).toEqual([]);
    else expect(remarks).toEqual([expect.stringMatching(remark)]);
  });
});

describe('texts of the register', () => {
  const codes = registerCodes({ kinds: new Map(), groups: new Map(), municipalities: new Map() });
  const place = (rest: object, address: object = {}) => ({
    zarizeni: [{ nazev: 'Dům', adresa: { obec: { id: 'Obec/554821' }, cisloDomovni: 5, ...address }, ...rest }],
  });
  const read = (rest: object) =>
    readRegistration(
      {
        identifikator: '1',
        poskytovatel: { nazev: 'Charita', ico: '27112233' },
        druhSocialniSluzby: { id: 'D/1' },
        ...rest,
      },
      codes,
    );

  it.each<[string, (length: number) => object, number, string]>([
    ['a name of a place', (length) => place({ nazev: 'x'.repeat(length) }), 200, 'Název zařízení'],
    ['a street', (length) => place({}, { ulice: { nazev: 'x'.repeat(length) } }), 100, 'Ulice zařízení'],
    ['a house number', (length) => place({}, { cisloDomovni: '1'.repeat(length) }), 20, 'Číslo domu zařízení'],
    [
      'a code of an address',
      (length) => place({}, { kodAdresnihoMista: '1'.repeat(length) }),
      20,
      'Kód adresního místa',
    ],
    ['a kind', (length) => ({ druhSocialniSluzby: { id: 'x'.repeat(length) } }), 100, 'Kód druhu služby'],
    ['a group', (length) => ({ ciloveSkupiny: [{ id: 'x'.repeat(length) }] }), 100, 'Kód cílové skupiny'],
  ])('are refused beyond their length: %s', (_what, of, most, named) => {
    expect(read(of(most)).ok).toBe(true);
    const beyond = read(of(most + 1));
    expect(beyond).toMatchObject({ ok: false, registerId: '1', why: expect.stringContaining(`${most} znaků`) });
    expect(!beyond.ok && beyond.why).toContain(named);
  });

  it('of a secret place are not stored, so they may be of any length', () => {
    expect(read(place({ nazev: 'x'.repeat(500), utajenaAdresa: true })).ok).toBe(true);
  });

  it.each([
    ['control characters', 'Dům\u0000 na\u0007\u001b[31m kopci\u009b', 'Dům na [31m kopci'],
    ['line ends of all sorts', 'Dům\r\nna\u2028kopci\u0085', 'Dům na kopci'],
    ['letters that turn a text about', '\u202eDům\u2066 na\u200f kopci\u202c', 'Dům na kopci'],
    ['what cannot be seen', 'D\u200bům na\u00ad kop\u{e0041}ci', 'Dům na kopci'],
  ])('lose %s', (_what, given, name) => {
    const item = read({
      ...place({ nazev: given }),
      identifikator: `1${given}`,
      druhSocialniSluzby: { id: `D${given}` },
    });
    if (!item.ok) throw new Error(item.why);
    expect(item.registration.service).toMatchObject({ name, registerId: `1${name}` });
    expect(item.unknownKind).toBe(`D${name}`);
  });
});

describe('places', () => {
  const place = (rest: object = {}) => ({
    nazev: 'Dům',
    utajenaAdresa: false,
    adresa: { obec: { id: 'Obec/554821' }, okres: { id: 'Okres/3807' }, ulice: { nazev: 'Dlouhá' }, cisloDomovni: 5 },
    ...rest,
  });

  it('makes two listings one that runs as long as either', () => {
    const { facilities, doubled } = readFacilities(
      '1',
      [
        place({ poskytujeOd: '2015-01-01', poskytujeDo: '2020-01-01' }),
        place({ poskytujeOd: '2012-01-01', poskytujeDo: null }),
      ],
      new Set(),
    );
    expect(doubled).toBe(1);
    expect(facilities).toMatchObject([{ openFrom: '2012-01-01', endedOn: null, street: 'Dlouhá', houseNumber: '5' }]);
  });

  it.each([true, 'true', 'ano', 1, {}])('%j is secret', (utajenaAdresa) => {
    const [one] = readFacilities('1', [place({ utajenaAdresa })], new Set()).facilities;
    expect(one).toEqual({
      ...one,
      visibility: 'secret',
      name: null,
      street: null,
      municipalityCode: null,
      districtCode: 'CZ0806',
      fingerprint: 'secret:CZ0806:1',
    });
  });

  describe('listed twice, once as secret', () => {
    const address = {
      obec: { id: 'Obec/554821' },
      okres: { id: 'Okres/3807' },
      ulice: { nazev: 'Dlouhá' },
      cisloDomovni: 5,
      cisloOrientacni: '12a',
      psc: '70200',
      kodAdresnihoMista: '12345678',
    };
    const seen = (here: object, there: object): unknown[] =>
      readFacilities(
        '1',
        [place({ utajenaAdresa: true, adresa: { ...address, ...here } }), place({ adresa: { ...address, ...there } })],
        new Set(),
      ).facilities.map(({ visibility, street, houseNumber, addressCode }) => [
        visibility,
        street,
        houseNumber,
        addressCode,
      ]);
    const unseen = String(['secret', null, null, null]);

    it.each([
      ['the street in other words', { ulice: { nazev: 'ul. Dlouhá' } }],
      ['the street without marks', { ulice: { nazev: 'DLOUHA' } }],
      ['no street', { ulice: null }],
      ['no municipality', { obec: null }],
      ['no postcode', { psc: null }],
      ['a mistyped postcode', { psc: '70201' }],
      ['no number along the street', { cisloOrientacni: null }],
      ['no number in the municipality', { cisloDomovni: null }],
      ['no number at all', { cisloDomovni: null, cisloOrientacni: null }],
      ['the street cut short', { ulice: { nazev: 'Dl. ul.' }, psc: null }],
      ['another number and the same code', { cisloDomovni: '05', kodAdresnihoMista: '12345678' }],
    ])('is secret in both, written with %s', (_what, difference) => {
      const listing = { kodAdresnihoMista: null, ...difference };
      expect(new Set(seen({}, listing).map(String))).toEqual(new Set([unseen]));
      expect(new Set(seen(listing, {}).map(String))).toEqual(new Set([unseen]));
    });

    it.each([
      ['náměstí Míru', 'nám. Míru'],
      ['třída Míru', 'tř. Míru'],
      ['třída Míru', 'Míru'],
      ['Dr. Beneše', 'Doktora Beneše'],
      ['nábřeží kpt. Jaroše', 'Kapitána Jaroše'],
    ])('is secret in both, on %s and on %s', (one, other) => {
      const on = (nazev: string): object => ({ kodAdresnihoMista: null, cisloOrientacni: null, ulice: { nazev } });
      expect(new Set(seen(on(one), on(other)).map(String))).toEqual(new Set([unseen]));
    });

    it.each([
      ['street', { ulice: { nazev: 'Krátká ulice' } }],
      ['square', { ulice: { nazev: 'náměstí Dělníků' } }],
      ['number', { cisloDomovni: 6, cisloOrientacni: '14' }],
      ['municipality', { obec: { id: 'Obec/582786' } }],
    ])('leaves a place open that says another %s', (_what, difference) => {
      const [, [visibility] = []] = seen({}, { kodAdresnihoMista: null, ...difference }) as unknown[][];
      expect(visibility).toBe('open');
    });

    it('leaves others open beside a place that says nothing of its address', () => {
      const nothing = { ulice: null, cisloDomovni: null, cisloOrientacni: null, psc: null, kodAdresnihoMista: null };
      const [, [visibility] = []] = seen(nothing, {}) as unknown[][];
      expect(visibility).toBe('open');
    });
  });

  it.each([false, null, undefined, 0, 'false'])('%j is open', (utajenaAdresa) => {
    expect(readFacilities('1', [place({ utajenaAdresa })], new Set()).facilities).toMatchObject([
      { visibility: 'open' },
    ]);
  });
});

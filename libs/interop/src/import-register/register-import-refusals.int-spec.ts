import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DirectoryImport } from '@navaz/directory';
import { isRefusal, systemContext, type Refusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { snapshot } from '@navaz/testing';
import { roomsForSpec, type RoomsForSpec } from '../rooms.support-spec.js';
import { dropFixtureFolders, fixtureBytes, fixtureFolder, folderWith, numbered } from './fixture.support-spec.js';
import { RegisterImport } from './register-import.service.js';

jest.setTimeout(60_000);

describe('an import that cannot be', () => {
  let spec: RoomsForSpec;
  const ctx = systemContext('import-refused');
  const run = (folder: string, options = {}) => spec.rooms.get(RegisterImport).run(ctx, folder, options);
  const without = (file: string): string => {
    const folder = fixtureFolder();
    rmSync(join(folder, file));
    return folder;
  };
  const withFolder = (file: string): string => {
    const folder = fixtureFolder();
    rmSync(join(folder, file), { force: true });
    mkdirSync(join(folder, file));
    return folder;
  };
  const withPipe = (file: string): string => {
    const folder = fixtureFolder();
    rmSync(join(folder, file), { force: true });
    execFileSync('mkfifo', [join(folder, file)]);
    return folder;
  };
  const withFile = (file: string, content: string): string => {
    const folder = fixtureFolder();
    writeFileSync(join(folder, file), content);
    return folder;
  };

  beforeAll(async () => {
    spec = await roomsForSpec('2026-11-22T08:00:00Z');
    expect(isRefusal(await run(fixtureFolder()))).toBe(false);
  });
  afterAll(async () => {
    await spec.close();
    dropFixtureFolders();
  });

  const longText = 'x'.repeat(100_000);
  const chodov = '560359,Chodov,CZ0413,4107,50.24132,12.74741';
  const withPlaces = (...lines: string[]): string =>
    withFile('municipalities.csv', ['code,name,districtCode,orpCode,lat,lon', ...lines].join('\n'));
  const bytes = fixtureBytes();
  const cases: readonly (readonly [string, string, () => string])[] = [
    ['no folder', 'REGISTER_FILE_MISSING', () => join(fixtureFolder(), 'nowhere')],
    ['no register in the folder', 'REGISTER_FILE_MISSING', () => without('rpss.json')],
    ['no code list of kinds', 'CODE_LIST_MISSING', () => without('druhy-socialni-sluzby.json')],
    ['no code list of groups', 'CODE_LIST_MISSING', () => without('cilove-skupiny-osoby.json')],
    ['no code list of municipalities', 'CODE_LIST_MISSING', () => without('obce.json')],
    ['a broken code list', 'CODE_LIST_BROKEN', () => withFile('obce.json', '{"polozky": [')],
    ['an empty code list', 'CODE_LIST_BROKEN', () => withFile('obce.json', '{"polozky": []}')],
    ['a broken list of points', 'MUNICIPALITIES_BROKEN', () => withFile('municipalities.csv', 'code,name\n1,A\n')],
    ['a code of a place given twice', 'MUNICIPALITIES_BROKEN', () => withPlaces(chodov, chodov)],
    ['a NUL in the name of a place', 'MUNICIPALITIES_BROKEN', () => withPlaces(chodov.replace('Chodov', 'Cho\0dov'))],
    ['a name of a place without end', 'MUNICIPALITIES_BROKEN', () => withPlaces(chodov.replace('Chodov', longText))],
    [
      'a code of a place without end',
      'MUNICIPALITIES_BROKEN',
      () => withPlaces(chodov.replace('560359', '5'.repeat(3000))),
    ],
    ['an open quote in a list of points', 'MUNICIPALITIES_BROKEN', () => withPlaces(chodov.replace('4107', '"4107'))],
    ['a folder called like the register', 'REGISTER_FILE_MISSING', () => withFolder('rpss.json')],
    ['a pipe called like the register', 'REGISTER_FILE_MISSING', () => withPipe('rpss.json')],
    ['a folder called like a code list', 'CODE_LIST_MISSING', () => withFolder('druhy-socialni-sluzby.json')],
    ['a pipe called like a code list', 'CODE_LIST_MISSING', () => withPipe('obce.json')],
    ['a folder called like the list of points', 'MUNICIPALITIES_BROKEN', () => withFolder('municipalities.csv')],
    ['a pipe called like the list of points', 'MUNICIPALITIES_BROKEN', () => withPipe('municipalities.csv')],
    ['zero bytes', 'REGISTER_FILE_EMPTY', () => folderWith('')],
    ['cut within a name', 'REGISTER_FILE_CUT', () => folderWith(bytes.slice(0, 9000))],
    ['cut after the last registration', 'REGISTER_FILE_CUT', () => folderWith(bytes.trimEnd().slice(0, -2))],
    ['a page of the web', 'REGISTER_FILE_BROKEN', () => folderWith('<html><body>503</body></html>')],
    ['a comma too many', 'REGISTER_FILE_BROKEN', () => folderWith(bytes.replace(/,(\s*\{\s*"portalId")/, ',,$1'))],
    ['something after the end', 'REGISTER_FILE_BROKEN', () => folderWith(`${bytes}x`)],
    [
      'letters of another encoding',
      'REGISTER_FILE_BROKEN',
      () => folderWith(Buffer.from(bytes.replace('Azylový', 'Azylov\u00fd'), 'latin1')),
    ],
    ['an empty register', 'REGISTER_FILE_FOREIGN', () => folderWith('{"polozky":[]}')],
    ['another JSON', 'REGISTER_FILE_FOREIGN', () => folderWith('{"a":[1,2,3]}')],
    ['a list', 'REGISTER_FILE_FOREIGN', () => folderWith('[1,2,3]')],
    ['an object of items', 'REGISTER_FILE_FOREIGN', () => folderWith('{"polozky":{"a":{}}}')],
    [
      'a code list in its place',
      'REGISTER_FILE_FOREIGN',
      () => folderWith('{"polozky":[{"id":"Obec/1","nazev":{"cs":"A"}}]}'),
    ],
    ['most of the register missing', 'REGISTER_SHRUNK', () => fixtureFolder((items) => items.slice(0, 1))],
  ];

  it.each(cases)('%s: %s, and nothing is changed', async (_name, code, folder) => {
    const before = await snapshot(spec.db, ['directory', 'capacity', 'audit']);
    const answer = await run(folder());
    expect(isRefusal(answer) && answer.code).toBe(code);
    expect((answer as Refusal).text.cs).toMatch(/Nic se nezměnilo\.$/);
    expect(await snapshot(spec.db, ['directory', 'capacity', 'audit'])).toEqual(before);
    const [last] = await spec.db.asOwner(
      `select status, refusal_code from interop.import_run order by id desc limit 1`,
    );
    expect(last).toEqual({ status: 'refused', refusal_code: code });
  });

  it('says where a broken file is broken', async () => {
    const place = bytes.indexOf('"2000004"');
    const answer = (await run(folderWith(`${bytes.slice(0, place)}#${bytes.slice(place)}`))) as Refusal;
    const line = bytes.slice(0, place).split('\n').length;
    expect(answer.code).toBe('REGISTER_FILE_BROKEN');
    expect(answer.text.cs).toContain(`kolem řádku ${line} (bajt ${Buffer.byteLength(bytes.slice(0, place))})`);
  });

  it('accepts a shrunk register when told to', async () => {
    expect(
      isRefusal(
        await run(
          fixtureFolder((items) => items.slice(0, 1)),
          { force: true },
        ),
      ),
    ).toBe(false);
    expect(isRefusal(await run(fixtureFolder()))).toBe(false);
  });

  it('reads a file with a byte order mark', async () => {
    expect(isRefusal(await run(folderWith(`\ufeff${bytes}`)))).toBe(false);
  });

  it('refuses the second of two at once, and lets it in afterwards', async () => {
    const importer = spec.rooms.get(DirectoryImport);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let taken: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (taken = resolve));
    const first = spec.rooms.get(Database).transaction(ctx, async (tx) => {
      expect(await importer.begin(tx)).toBe(true);
      taken();
      await held;
    });
    await started;
    const second = await run(fixtureFolder());
    expect(isRefusal(second) && second.code).toBe('IMPORT_RUNNING');
    release();
    await first;
    expect(isRefusal(await run(fixtureFolder()))).toBe(false);
  });

  it('a run whose process died is no longer called running after the next one', async () => {
    await spec.db.asOwner(
      `insert into interop.import_run (started_at, status, dry_run) values (now(), 'running', false)`,
    );
    await run(fixtureFolder());
    expect(await spec.db.asOwner(`select 1 from interop.import_run where status = 'running'`)).toEqual([]);
  });

  it('stores halves of characters as unreadable ones, and never cuts a character in half', async () => {
    const answer = await run(
      fixtureFolder((items) => {
        const [first] = items;
        if (!first) return;
        first.poskytovatel = { ...first.poskytovatel, nazev: 'Domov \ud800 a \udc00' };
        first['doplnujiciInformaceVekoveSkupiny'] = `${'x'.repeat(1999)}\u{1f3e0}`;
        for (const facility of first.zarizeni) facility['nazev'] = `${'y'.repeat(196)}\u{1f3e0}\ud83c`;
      }),
    );
    expect(isRefusal(answer)).toBe(false);
    const [stored] = await spec.db.asOwner<{ provider: string; name: string; note: string }>(
      `select organisation.name as provider, service.name, service.age_note as note
       from directory.service service join directory.organisation organisation on organisation.id = service.organisation_id
       where service.register_id = '2000001'`,
    );
    expect(stored).toEqual({
      provider: 'Domov \ufffd a \ufffd',
      name: `${'y'.repeat(196)}\u{1f3e0}\ufffd`,
      note: 'x'.repeat(1999),
    });
  });

  it('refuses a registration whose street has no end, and stores what is new in the others', async () => {
    const answer = await run(
      fixtureFolder((items) => {
        for (const number of [2000001, 2000003, 2000004, 2000009])
          numbered(items, number)['doplnujiciInformaceVekoveSkupiny'] = 'od 21 let';
        Object.assign(items[0]?.zarizeni[0]?.['adresa'] as object, { ulice: { nazev: 'x'.repeat(3000) } });
      }),
    );
    if (isRefusal(answer)) throw new Error(answer.text.cs);
    expect(answer.refused.examples).toContainEqual({
      registerId: '2000001',
      why: 'Ulice zařízení má víc než 100 znaků.',
    });
    const [stored] = await spec.db.asOwner(
      `select count(*) filter (where age_from = 21)::int as followed,
              bool_or(register_id = '2000001' and age_from = 21) as refused_too from directory.service`,
    );
    expect(stored).toEqual({ followed: answer.changed.count, refused_too: false });
    expect(answer.changed.count).toBeGreaterThan(2);
  });

  it('survives text of 10 MB and endless names in one registration', async () => {
    const answer = await run(
      fixtureFolder((items) => {
        const [first] = items;
        if (first) first.poskytovatel = { ...first.poskytovatel, nazev: 'x'.repeat(10_000_000) };
      }),
    );
    expect(!isRefusal(answer) && answer.refused.examples[0]).toEqual({
      registerId: '2000001',
      why: 'Název poskytovatele je delší než 500 znaků.',
    });
  });
});

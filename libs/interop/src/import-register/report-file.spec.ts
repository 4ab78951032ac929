import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { ReportFile } from './report-file.js';

describe('the file of a whole report', () => {
  let folder: string;
  const begin = (name: string): ReportFile => {
    const begun = ReportFile.begin(join(folder, name));
    if (isRefusal(begun)) throw new Error(begun.text.cs);
    return begun;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has one line of JSON each, whatever is in it, and takes its name at the end', () => {
    const file = begin('whole.jsonl');
    const entries = [
      { list: 'refused', registerId: '=1+1', why: 'První\nřádek "v uvozovkách"; ,' },
      { list: 'new', registerId: '2000001' },
    ] as const;
    for (const entry of entries) file.add(entry);
    expect(existsSync(join(folder, 'whole.jsonl'))).toBe(false);
    expect(file.finish()).toBe(2);
    const lines = readFileSync(join(folder, 'whole.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(entries);
  });

  it('of a refused run leaves the one from before, and nothing beside', () => {
    writeFileSync(join(folder, 'before.jsonl'), 'dřív');
    const file = begin('before.jsonl');
    file.add({ list: 'new', registerId: '1' });
    file.discard();
    expect(readFileSync(join(folder, 'before.jsonl'), 'utf8')).toBe('dřív');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each<[string, (path: string) => string, RegExp]>([
    ['a folder that is not there', (path) => join(path, 'nowhere', 'a.jsonl'), /složka neexistuje/],
    ['a folder', (path) => path, /není to soubor/],
    [
      'a file for a folder',
      (path) => {
        writeFileSync(join(path, 'file'), '');
        return join(path, 'file', 'a.jsonl');
      },
      /složka neexistuje/,
    ],
    [
      'a name that is taken beside',
      (path) => {
        mkdirSync(join(path, 'b.jsonl.part'));
        return join(path, 'b.jsonl');
      },
      /je to složka/,
    ],
  ])('refuses %s, and says what to do', (_what, path, why) => {
    const begun = ReportFile.begin(path(folder));
    expect(isRefusal(begun) && begun.code).toBe('REPORT_UNWRITABLE');
    expect(isRefusal(begun) && begun.text.cs).toMatch(why);
    expect(isRefusal(begun) && begun.text.cs).toMatch(/Zadejte .+ Nic se nezměnilo\.$/);
  });

  // Whoever is root may write everywhere.
  (process.getuid?.() === 0 ? it.skip : it)('refuses a file that may only be read', () => {
    const path = join(folder, 'locked.jsonl');
    writeFileSync(path, 'dřív');
    chmodSync(path, 0o400);
    const begun = ReportFile.begin(path);
    expect(isRefusal(begun) && begun.text.cs).toMatch(/chybí oprávnění/);
  });
});

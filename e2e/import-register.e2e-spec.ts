import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedFile, snapshot, whereIs } from '@navaz/testing';
import { RunningSystem } from './running-system.js';
import type { StoredData } from './stored-data.js';

const maker = sharedFile('tools/make-register.mjs', 'import-register');

/** The rooms an import writes into, and the index that follows them. */
const written = ['directory', 'capacity', 'search'];

const search = `query ($query: String!) { searchServices(query: $query, first: 10) {
  total reading { chips { id } } edges { node { why { text } service { name demoNote } } } } }`;

interface Hits {
  total: number;
  reading: { chips: { id: string }[] };
  edges: { node: { service: { name: string } | null } }[];
}

/** The register comes in beside a running system, as an operator does it. */
(maker.isThere ? describe : describe.skip)('the public register', () => {
  let system: RunningSystem;
  let stored: StoredData;
  let folder: string;
  const register = (): string => join(folder, 'rpss.json');
  const find = async (query: string): Promise<Hits> =>
    (await system.ask(search, { query })).data?.['searchServices'] as Hits;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-register-'));
    execFileSync(process.execPath, [maker.path, folder, '--services', '1200', '--seed', '3']);
    system = await RunningSystem.prepare();
    await system.start();
    stored = system.stored();
    await stored.indexIsBuilt();
  }, 300_000);
  afterAll(async () => {
    await stored.close();
    await system.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything an import may change, once the index has followed. */
  const whole = async (): Promise<Record<string, string>> => {
    await stored.indexIsBuilt();
    return snapshot(stored, written);
  };

  it('changes nothing in a dry run, and says every line of it in a file', async () => {
    const before = await whole();
    const report = join(folder, 'report.jsonl');
    const { code, output } = await system.command('import', 'register', folder, '--dry-run', '--report', report);
    expect(code).toBe(0);
    const lines = readFileSync(report, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { list: string }).list)).toContain('new');
    expect(lines.length).toBeGreaterThan(1000);
    expect(output).toContain(`(řádků: ${lines.length}) je v souboru ${report}`);
    expect(await whole()).toEqual(before);
  });

  it('brings services in, found by kind, place and condition, and changes nothing the second time', async () => {
    expect((await system.command('import', 'register', folder)).code).toBe(0);
    const before = await whole();
    const found = await find('noclehárna most bez občanky');
    expect(found.total).toBeGreaterThanOrEqual(5);
    expect(found.reading.chips.map((chip) => chip.id)).toEqual(
      expect.arrayContaining(['kind:nocleharny', expect.stringMatching(/^place:/)]),
    );
    expect(found.edges[0]?.node.service?.name.toLowerCase()).toContain('noclehár');

    const again = await system.command('import', 'register', folder);
    expect(again.code).toBe(0);
    expect(again.output).toMatch(/beze změny/i);
    expect(await whole()).toEqual(before);
  }, 300_000);

  it.each<[string, string, () => void]>([
    ['cut in the middle', 'Soubor registru je useknutý', () => truncateSync(register(), 200_000)],
    ['another kind of file', 'Soubor registru je poškozený', () => writeFileSync(register(), 'PK\u0003\u0004 nic')],
    [
      'a list of something else',
      'Soubor není registr sociálních služeb',
      () => writeFileSync(register(), '{"polozky":[{"nazev":"jablko"}]}'),
    ],
    ['empty', 'Soubor registru je prázdný. Stáhněte ho znovu.', () => writeFileSync(register(), '')],
  ])('refuses a file that is %s, in words, and changes nothing', async (_what, words, spoil) => {
    const bytes = readFileSync(register());
    const before = await whole();
    try {
      spoil();
      const { code, output } = await system.command('import', 'register', folder);
      expect(code).toBe(1);
      expect(output).toContain(words);
      expect(output).toContain('Nic se nezměnilo.');
      expect(output).not.toMatch(/\bat \S+:\d+/);
      expect(await whole()).toEqual(before);
    } finally {
      writeFileSync(register(), bytes);
    }
  });

  it('lets only one of two imports in', async () => {
    await stored.indexIsBuilt();
    const letIn = await stored.hold('directory.service');
    const first = system.command('import', 'register', folder);
    await stored.someoneWaitsFor('directory.service');
    const second = await system.command('import', 'register', folder);
    await letIn();
    expect(second.code).toBe(1);
    expect(second.output).toContain('Právě běží jiné nahrání registru.');
    expect((await first).code).toBe(0);
  });

  it('leaves no name of a statutory body in any table, those of the index among them', async () => {
    await stored.indexIsBuilt();
    const [index] = await stored.asOwner<{ documents: number; words: number }>(
      `select (select count(*)::int from search.search_document) as documents,
              (select count(*)::int from search.search_word) as words`,
    );
    expect(index?.documents).toBeGreaterThan(1000);
    expect(index?.words).toBeGreaterThan(500);
    expect(await whereIs(stored, 'Kanárek')).toEqual([]);
  });

  it('shows no name of a statutory body on any way', async () => {
    for (const query of ['Kanárek', 'kanarek', 'statutární orgán']) {
      const { data, errors } = await system.ask(
        `query ($query: String!) { searchServices(query: $query, first: 100) {
           edges { node { service { name plainSummary organisation { name } facilities { street } } organisation { name } } } }
           completeQuery(prefix: $query) { text } }`,
        { query },
      );
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toMatch(/kan[aá]rek/i);
    }
    expect(system.output).not.toMatch(/kan[aá]rek/i);
  });
});

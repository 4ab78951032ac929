import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningSystem } from './running-system.js';

const tool = fileURLToPath(new URL('../../shared/tools/make-register.mjs', import.meta.url));
const there = existsSync(tool);
if (!there) process.stdout.write('import-register: skipped, ../shared/tools/make-register.mjs is not there\n');

const search = `query ($query: String!) { searchServices(query: $query, first: 10) {
  total reading { chips { id } } edges { node { why { text } service { name demoNote } } } } }`;

interface Hits {
  total: number;
  reading: { chips: { id: string }[] };
  edges: { node: { service: { name: string } | null } }[];
}

/** The register comes in beside a running system, as an operator does it. */
(there ? describe : describe.skip)('the public register', () => {
  let system: RunningSystem;
  let folder: string;
  const register = (): string => join(folder, 'rpss.json');
  const find = async (query: string): Promise<Hits> =>
    (await system.ask(search, { query })).data?.['searchServices'] as Hits;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-register-'));
    execFileSync(process.execPath, [tool, folder, '--services', '1200', '--seed', '3']);
    system = await RunningSystem.prepare();
    await system.start();
  }, 300_000);
  afterAll(async () => {
    await system.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('changes nothing in a dry run', async () => {
    const before = await find('noclehárna');
    const { code, output } = await system.command('import', 'register', folder, '--dry-run');
    expect(code).toBe(0);
    expect(output).toMatch(/\d/);
    expect((await find('noclehárna')).total).toBe(before.total);
  });

  it('brings services in, found by kind, place and condition, and changes nothing the second time', async () => {
    expect((await system.command('import', 'register', folder)).code).toBe(0);
    const deadline = Date.now() + 60_000;
    let found = await find('noclehárna most bez občanky');
    while (found.total < 5 && Date.now() < deadline) found = await find('noclehárna most bez občanky');
    expect(found.reading.chips.map((chip) => chip.id)).toEqual(
      expect.arrayContaining(['kind:nocleharny', expect.stringMatching(/^place:/)]),
    );
    expect(found.edges[0]?.node.service?.name.toLowerCase()).toContain('noclehár');

    const again = await system.command('import', 'register', folder);
    expect(again.code).toBe(0);
    expect(again.output).toMatch(/beze změny/i);
  }, 300_000);

  it.each([
    ['cut in the middle', (): void => truncateSync(register(), 200_000)],
    ['another kind of file', (): void => writeFileSync(register(), 'PK\u0003\u0004 not a register')],
    ['a list of something else', (): void => writeFileSync(register(), '{"polozky":[{"nazev":"jablko"}]}')],
    ['empty', (): void => writeFileSync(register(), '')],
  ])('refuses a file that is %s, in words, and changes nothing', async (_what, spoil) => {
    const whole = readFileSync(register());
    const before = await find('azylový dům');
    try {
      spoil();
      const { code, output } = await system.command('import', 'register', folder);
      expect(code).toBe(1);
      expect(output).toMatch(/[a-zá-ž]{4}/);
      expect(output).not.toMatch(/\bat \S+:\d+/);
      expect((await find('azylový dům')).total).toBe(before.total);
    } finally {
      writeFileSync(register(), whole);
    }
  });

  it('lets only one of two imports in', async () => {
    const ends = await Promise.all([
      system.command('import', 'register', folder),
      system.command('import', 'register', folder),
    ]);
    // Either one was told to wait, or they did not overlap and both found nothing to do.
    const refused = ends.filter(({ code }) => code !== 0);
    expect(refused.length).toBeLessThanOrEqual(1);
    for (const { output } of refused) expect(output).toContain('Právě běží jiné nahrání registru.');
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

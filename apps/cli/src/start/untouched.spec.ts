import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

interface Untouched {
  readonly buildUnlessUntouched: (root: string, build: () => boolean) => boolean;
}

const address = new URL('../../../../tools/untouched.mjs', import.meta.url).href;
const { buildUnlessUntouched } = (await import(address)) as Untouched;

/** `npm start` builds only where something was touched: it must never run yesterday's program. */
describe('what makes a start build first', () => {
  let root: string;
  let built: number;

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const build = (): boolean => {
    built += 1;
    write('libs/room/dist/index.js', `built ${built}`);
    return true;
  };
  const start = (): boolean => buildUnlessUntouched(root, build);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'navaz-untouched-'));
    built = 0;
    for (const path of ['package.json', 'package-lock.json', 'nx.json', '.swcrc', 'tsconfig.base.json'])
      write(path, '{}');
    for (const path of ['node_modules/.package-lock.json', 'tools/build.mjs', 'apps/api/package.json'])
      write(path, '{}');
    write('libs/room/src/index.ts', 'old');
    write('libs/room/src/other.ts', 'old');
    start();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('nothing touched: nothing built', () => {
    expect([start(), start(), built]).toEqual([true, true, 1]);
  });

  it.each([
    'libs/room/src/index.ts',
    'libs/room/src/new-use-case/new.service.ts',
    'libs/room/dist/index.js',
    'apps/api/package.json',
    'package.json',
    'package-lock.json',
    'nx.json',
    '.swcrc',
    'tsconfig.base.json',
    'tools/build.mjs',
    'node_modules/.package-lock.json',
  ])('%s written', (path) => {
    write(path, 'written anew');
    start();
    expect(built).toBe(2);
    start();
    expect(built).toBe(2);
  });

  it.each(['libs/room/src/other.ts', 'libs/room/dist/index.js', 'libs/room/dist', 'node_modules/.package-lock.json'])(
    '%s gone',
    (path) => {
      rmSync(join(root, path), { recursive: true });
      start();
      expect(built).toBe(2);
    },
  );

  it('an older file of the same length put in the place of a newer one', async () => {
    // The file system's clock ticks every few milliseconds.
    await wait(20);
    const file = join(root, 'libs/room/src/index.ts');
    const { atime, mtime } = statSync(file);
    write('elsewhere.ts', 'new');
    utimesSync(join(root, 'elsewhere.ts'), atime, mtime);
    renameSync(join(root, 'elsewhere.ts'), file);
    start();
    expect(built).toBe(2);
  });

  it('a source written while the build ran is built the next time', () => {
    write('libs/room/src/index.ts', 'first');
    buildUnlessUntouched(root, () => {
      write('libs/room/src/index.ts', 'second, while the first is built');
      return build();
    });
    start();
    expect(built).toBe(3);
  });

  it('a build that failed is done again', () => {
    write('libs/room/src/index.ts', 'broken');
    expect([buildUnlessUntouched(root, () => false), start(), built]).toEqual([false, true, 2]);
    write('libs/room/src/index.ts', 'old');
    expect([buildUnlessUntouched(root, () => false), buildUnlessUntouched(root, () => false)]).toEqual([false, false]);
  });
});

import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningSystem } from './running-system.js';

const count = `{ organisations(first: 1, filter: { kind: "prison" }) { edges { node { name } } } searchServices(query: "azylový dům") { total } }`;

/** Starting, stopping and starting again; commands beside it. */
describe('one machine', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    await system.start();
  }, 300_000);
  afterAll(() => system.remove());

  it('says in a sentence that the port is taken', async () => {
    const second = await RunningSystem.prepare({ NAVAZ_PORT: new URL(system.url).port });
    await expect(second.start()).rejects.toThrow(
      /Port \d+ je obsazený\. Uvolněte ho, nebo nastavte NAVAZ_PORT na jiný\.\n?$/,
    );
    await second.remove();
  });

  it('says in a sentence that the port of the database is taken, and leaves nothing running', async () => {
    const blocker: Server = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const second = await RunningSystem.prepare({ NAVAZ_DATABASE_PORT: port });
    await expect(second.start()).rejects.toThrow(/Port \d+ pro databázi je obsazený/);
    blocker.close();
    await second.remove();
  });

  it('refuses to empty the folder under a running system', async () => {
    const { code, output } = await system.command('reset');
    expect(code).toBe(1);
    expect(output).toContain('Navaz běží');
  });

  it('verifies the trail of acts beside the running system', async () => {
    const { code, output } = await system.command('verify', 'audit');
    expect(output).toMatch(/^Záznam úkonů je úplný a neporušený: řádků (\d+)\.\nPoslední řádek \1: [0-9a-f]{64}$/m);
    expect(code).toBe(0);
  });

  it('comes back by itself after it was killed in the middle, its database left behind', async () => {
    const before = await system.ask(count);
    await system.kill();
    await system.start();
    expect((await system.ask(count)).data).toEqual(before.data);
  }, 300_000);

  it('starts its database again where that ends by itself, and still stops when asked', async () => {
    const before = await system.ask(count);
    const first = system.databaseProcess();
    process.kill(first, 'SIGKILL');
    expect(await system.readiness(503)).toBe(503);
    expect(await system.readiness(200)).toBe(200);
    expect(system.databaseProcess()).not.toBe(first);
    expect((await system.ask(count)).data).toEqual(before.data);
    expect(await system.stop()).toBe(0);
    await system.start();
  }, 300_000);

  it('empties only a folder of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'navaz-foreign-'));
    writeFileSync(join(folder, 'precious.txt'), 'keep');
    const foreign = await RunningSystem.prepare({ NAVAZ_DATA: folder });
    const { code, output } = await foreign.command('reset');
    expect(code).toBe(1);
    expect(output).toContain('nic jsme nesmazali');
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('keep');
    rmSync(folder, { recursive: true });
    await foreign.remove();
  });

  it('keeps its data over a stop and a start, and begins empty after a reset', async () => {
    const before = await system.ask(count);
    expect(before.data?.['searchServices']).not.toEqual({ total: 0 });
    await system.stop();
    await system.start();
    expect((await system.ask(count)).data).toEqual(before.data);
    await system.stop();
    expect((await system.command('reset')).code).toBe(0);
    await system.start('--no-demo');
    expect(system.output).not.toContain('Ukázkové účty');
    const { data } = await system.ask(count);
    expect(data?.['searchServices']).toEqual({ total: 0 });
  }, 300_000);
});

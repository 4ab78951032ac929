import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningSystem } from './running-system.js';

const count = `{ organisations(first: 1, filter: { kind: "prison" }) { edges { node { name } } } searchServices(query: "azylový dům") { total } }`;

/** Starting, stopping and starting again; commands beside it. */
describe('one machine', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    await system.start();
  }, 120_000);
  afterAll(() => system.remove());

  it('says in a sentence that the port is taken', async () => {
    const second = await RunningSystem.prepare({ NAVAZ_PORT: new URL(system.url).port });
    await expect(second.start()).rejects.toThrow(/Port \d+ is taken\. Free it, or set NAVAZ_PORT to another one\.\n?$/);
    await second.remove();
  });

  it('says in a sentence that the port of the database is taken, and leaves nothing running', async () => {
    const blocker: Server = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const second = await RunningSystem.prepare({ NAVAZ_DATABASE_PORT: port });
    await expect(second.start()).rejects.toThrow(/Port \d+ for the database is taken/);
    blocker.close();
    await second.remove();
  });

  it('refuses to empty the folder under a running system', async () => {
    const { code, output } = await system.command('reset');
    expect(code).toBe(1);
    expect(output).toContain('Navaz is running');
  });

  it('verifies the trail of acts beside the running system', async () => {
    const { code, output } = await system.command('verify', 'audit');
    expect(output).toContain('The trail of acts is whole.');
    expect(code).toBe(0);
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
  }, 120_000);
});

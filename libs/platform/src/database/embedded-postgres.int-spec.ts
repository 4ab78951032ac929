import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { answersFrom, startEmbeddedPostgres } from './embedded-postgres.js';

describe("the embedded cluster's superuser", () => {
  const folder = mkdtempSync(join(tmpdir(), 'navaz-cluster-'));
  const start = (password: string) =>
    startEmbeddedPostgres({ folder, port: 0, password, durable: false, persistent: true });
  const lets = async (url: string, password: string): Promise<boolean> => {
    const other = new URL(url);
    other.password = password;
    const client = new pg.Client({ connectionString: other.href });
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is given the password of the folder where it has the one that every cluster had', async () => {
    const earlier = await start('embedded');
    expect(await answersFrom(folder, Number(new URL(earlier.adminUrl).port), 'drawn')).toBe(true);
    await earlier.stop();
    const now = await start('drawn');
    expect([await lets(now.adminUrl, 'drawn'), await lets(now.adminUrl, 'embedded')]).toEqual([true, false]);
    const port = Number(new URL(now.adminUrl).port);
    expect(await answersFrom(folder, port, 'drawn')).toBe(true);
    expect(await answersFrom(`${folder}-other`, port, 'drawn')).toBe(false);
    await expect(answersFrom(folder, port, 'lost')).rejects.toThrow('roles.json');
    await now.stop();
    expect(await answersFrom(folder, port, 'drawn')).toBe(false);
    await expect(start('another')).rejects.toThrow('roles.json');
  }, 120_000);
});

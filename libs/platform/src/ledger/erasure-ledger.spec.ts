import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../config/config.js';
import { ErasureLedger, type Erasure } from './erasure-ledger.js';

describe('the ledger of erasures', () => {
  let folder: string;
  let file: string;
  let ledger: ErasureLedger;
  const erasure = (because: Erasure['because'] = 'asked'): Erasure => ({
    ownerId: randomUUID(),
    at: new Date('2026-11-23T09:00:00Z'),
    because,
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-ledger-'));
    file = join(folder, 'erasures.jsonl');
    ledger = new ErasureLedger(
      loadConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgresql://nowhere/navaz', NAVAZ_ERASURE_LEDGER: file }),
    );
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is empty before the first erasure', async () => {
    expect(await ledger.read()).toEqual([]);
  });

  it('gives back what was appended, in its order, and keeps what was there', async () => {
    const [first, second, third] = [erasure(), erasure('retention'), erasure()];
    await ledger.append([first, second]);
    const before = readFileSync(file, 'utf8');
    await ledger.append([third]);
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    expect(await ledger.read()).toEqual([first, second, third]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('passes over a line that a power cut broke off, and keeps the next one whole', async () => {
    const [first, second] = [erasure(), erasure()];
    await ledger.append([first]);
    appendFileSync(file, '\n{"owner":"0198');
    await ledger.append([second]);
    expect(await ledger.read()).toEqual([first, second]);
  });

  it('says which line cannot be read', async () => {
    await ledger.append([erasure()]);
    appendFileSync(file, '{"owner":"Kanárek"}\n');
    await expect(ledger.read()).rejects.toThrow('line 3');
  });

  it('mixes no lines of several that write at once', async () => {
    const all = Array.from({ length: 40 }, () => erasure());
    await Promise.all(all.map((one) => ledger.append([one])));
    const owners = (await ledger.read()).map(({ ownerId }) => ownerId);
    expect(owners.sort()).toEqual(all.map(({ ownerId }) => ownerId).sort());
  });

  it('is missed by name where the program has none', async () => {
    const none = new ErasureLedger(loadConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgresql://nowhere/navaz' }));
    await expect(none.append([erasure()])).rejects.toThrow('NAVAZ_ERASURE_LEDGER is missing');
  });
});

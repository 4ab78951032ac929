import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { drawMasterKey, dropPreviousMasterKey, masterKeys } from './master-keys.js';

describe('keys from outside in the data folder', () => {
  const before = process.env['NAVAZ_DATA'];
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'navaz-keys-'));
    process.env['NAVAZ_DATA'] = folder;
  });
  afterEach(() => {
    if (before === undefined) delete process.env['NAVAZ_DATA'];
    else process.env['NAVAZ_DATA'] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  it('are drawn once, 32 bytes, and readable by this user only', () => {
    const { current, previous } = masterKeys();
    expect(Buffer.from(current, 'base64')).toHaveLength(32);
    expect(previous).toBeUndefined();
    expect(masterKeys().current).toBe(current);
    expect(statSync(join(folder, 'master-keys.json')).mode & 0o777).toBe(0o600);
  });

  it('keep the one before until it is dropped, however often a rotation is begun', () => {
    const { current: first } = masterKeys();
    drawMasterKey();
    const second = masterKeys();
    expect(second.previous).toBe(first);
    expect(second.current).not.toBe(first);
    drawMasterKey();
    expect(masterKeys()).toEqual(second);
    dropPreviousMasterKey();
    expect(masterKeys()).toEqual({ current: second.current });
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { markEnded, markRunning, runningProgram } from './data-folder.js';
import { startOf } from './process-start.js';

describe('the program that runs over a data folder', () => {
  const before = process.env['NAVAZ_DATA'];
  const folder = mkdtempSync(join(tmpdir(), 'navaz-folder-'));
  let other: ChildProcess;
  const noted = (...lines: readonly unknown[]): void => {
    writeFileSync(join(folder, 'start.pid'), `${lines.join('\n')}\n`);
  };

  beforeAll(() => {
    process.env['NAVAZ_DATA'] = folder;
    other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  });
  afterAll(() => {
    other.kill();
    if (before === undefined) delete process.env['NAVAZ_DATA'];
    else process.env['NAVAZ_DATA'] = before;
    rmSync(folder, { recursive: true });
  });

  it('is the one that noted itself, until it ends', () => {
    expect(runningProgram()).toBeNull();
    markRunning();
    expect(runningProgram()).toBe(process.pid);
    markEnded();
    expect(runningProgram()).toBeNull();
  });

  it('is not another program that was given the number of a killed one', () => {
    const pid = other.pid ?? 0;
    noted(pid, startOf(pid));
    expect(runningProgram()).toBe(pid);
    noted(pid, startOf(process.pid));
    expect(runningProgram()).toBeNull();
  });

  it('is believed by its number where an earlier version noted nothing else', () => {
    noted(other.pid);
    expect(runningProgram()).toBe(other.pid);
  });
});

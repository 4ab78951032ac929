// Folders of the measurement in the system's temporary folder; nothing stays behind.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run and how to be rid of it. */
export class WorkingFolder {
  constructor() {
    this.path = mkdtempSync(join(tmpdir(), 'navaz-bench-'));
    // The embedded PostgreSQL never runs as root; where the measurement does, its user has to get in.
    chmodSync(this.path, 0o755);
  }

  /** A new folder in it. @param {string} name */
  make(name) {
    const path = join(this.path, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '../../../../shared');

/** A file that lies beside the repository, on machines where somebody put it there. */
export interface SharedFile {
  readonly path: string;
  readonly isThere: boolean;
}

/** A file of `../shared` that cases of a spec need. Where it is missing, a sentence says that they are skipped. */
export const sharedFile = (name: string, spec: string): SharedFile => {
  const path = join(shared, name);
  const isThere = existsSync(path);
  if (!isThere) process.stdout.write(`${spec}: skipped, ../shared/${name} is not there\n`);
  return { path, isThere };
};

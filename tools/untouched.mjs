import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the last build that was finished notes what it was made from and what it made. */
const note = join('dist', 'built');

/** Everything that a build may read; folders with all that lies in them. */
const read = [
  ...['apps', 'libs', 'bench', 'e2e', 'tools'],
  ...['package.json', 'package-lock.json', 'nx.json', '.swcrc', 'tsconfig.base.json', 'schema.graphql'],
  // What npm installed last: another compiler, other libraries.
  join('node_modules', '.package-lock.json'),
];

/** What `ask` answers, or `otherwise` where the file or folder is not there. */
const orWhereNone = (otherwise, ask) => {
  try {
    return ask();
  } catch (error) {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  }
};

/** Files under a folder, in one order; the path itself where it is a file. @returns {string[]} relative to `root` */
const filesOf = (root, path) =>
  orWhereNone([], () =>
    statSync(join(root, path)).isDirectory()
      ? readdirSync(join(root, path))
          .filter((name) => name !== 'node_modules')
          .sort()
          .flatMap((name) => filesOf(root, join(path, name)))
      : [path],
  );

/**
 * A print that is another one as soon as a file comes, goes or is written. The time is that of the inode: unlike the time
 * of writing nobody can set it, so an older file copied over a newer one shows as well.
 */
const printOf = (root, files) => {
  const print = createHash('sha256');
  for (const file of files) {
    // A file that goes while we look counts as gone.
    const { ino, size, ctimeMs } = orWhereNone({ ino: 0, size: -1, ctimeMs: 0 }, () => statSync(join(root, file)));
    print.update(`${file}\0${ino}\0${size}\0${ctimeMs}\n`);
  }
  return print.digest('hex');
};

/** Prints of what there is to build from, and of what was built. */
const printsOf = (root) => {
  const files = read.flatMap((path) => filesOf(root, path));
  const isBuilt = (file) => /[/\\]dist[/\\]|\.documents\.ts$/.test(file);
  return {
    from: printOf(
      root,
      files.filter((file) => !isBuilt(file)),
    ),
    made: printOf(root, files.filter(isBuilt)),
  };
};

/**
 * Builds, unless no source, no setting and nothing built was touched since the last build that was finished.
 * @param {string} root of the repository
 * @param {() => boolean} build whether it went well
 * @returns {boolean} whether all is built now
 */
export const buildUnlessUntouched = (root, build) => {
  const file = join(root, note);
  const before = printsOf(root);
  const noted = orWhereNone(null, () => readFileSync(file, 'utf8'));
  if (noted === `${before.from} ${before.made}\n`) return true;
  rmSync(file, { force: true });
  if (!build()) return false;
  const after = printsOf(root);
  // A source written during the build is built the next time.
  if (after.from === before.from) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${after.from} ${after.made}\n`);
  }
  return true;
};

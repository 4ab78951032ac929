// npm run build, and what every program does first. Nx knows what to build anew, but needs seconds to find that it is
// nothing; so it is asked only where something was touched.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildUnlessUntouched } from './untouched.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const nx = fileURLToPath(import.meta.resolve('nx/bin/nx.js'));

const build = () =>
  spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--outputStyle=static'], { cwd: root, stdio: 'inherit' })
    .status === 0;

if (!buildUnlessUntouched(root, build)) process.exitCode = 1;

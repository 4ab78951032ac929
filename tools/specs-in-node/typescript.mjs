// TypeScript for specs that run in Node itself: SWC as in the build, rooms by their front door (tsconfig.specs.json).
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

process.env.SWC_NODE_PROJECT = fileURLToPath(new URL('../../tsconfig.specs.json', import.meta.url));
process.setSourceMapsEnabled(true);
register('@swc-node/register/esm', import.meta.url);

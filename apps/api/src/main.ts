import { loadConfig } from '@navaz/platform';
import { startApi } from './api.js';

try {
  await startApi(loadConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

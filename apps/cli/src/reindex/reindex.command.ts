import { randomUUID } from 'node:crypto';
import { systemContext } from '@navaz/kernel';
import { SearchIndex } from '@navaz/search';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';

/** `navaz reindex` */
export const runReindex = async (): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    await withRooms(config, (rooms) => rooms.get(SearchIndex).rebuild(systemContext(randomUUID())));
    process.stdout.write('Vyhledávací index je znovu postavený.\n');
  } finally {
    await stop();
  }
};

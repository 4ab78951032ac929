import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Fault } from '@navaz/kernel';
import { createHttpApp, isPortTaken, type Config } from '@navaz/platform';
import { ApiModule } from './api.module.js';

/** The built pages, beside this program. */
const web = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * Starts the API with the pages and answers when it listens.
 * @throws Fault with a sentence where the port is taken.
 */
export const startApi = async (config: Config): Promise<NestFastifyApplication> => {
  if (config.port !== 0 && (await isPortTaken(config.port, config.host))) {
    throw new Fault(`Port ${config.port} je obsazený. Uvolněte ho, nebo nastavte NAVAZ_PORT na jiný.`);
  }
  const app = await createHttpApp(ApiModule.forRoot(config), config, { web });
  await app.listen(config.port, config.host);
  return app;
};

import { randomUUID } from 'node:crypto';
import { installCodeLists } from '@navaz/directory';
import { Fault, systemContext } from '@navaz/kernel';
import { migrations } from '@navaz/migrations';
import { Database, loadConfig, migrate } from '@navaz/platform';
import { withRooms } from '../cli.module.js';

/** `navaz migrate`: schema as the owner, then the code lists as the application. */
export const runMigrate = async (): Promise<void> => {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl) throw new Fault('Chybí DATABASE_OWNER_URL: připojení role navaz_owner.');
  // Before anything is changed: the code lists below are written by the application itself.
  const config = loadConfig(process.env);
  const applied = await migrate(ownerUrl, migrations);
  process.stdout.write(applied.length > 0 ? `Provedeno: ${applied.join(', ')}\n` : 'Schéma je aktuální.\n');
  await withRooms(config, async (rooms) => {
    await rooms.get(Database).transaction(systemContext(randomUUID()), installCodeLists);
  });
  process.stdout.write('Číselníky jsou nahrané.\n');
};

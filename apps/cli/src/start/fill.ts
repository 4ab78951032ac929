import { randomUUID } from 'node:crypto';
import { installCodeLists } from '@navaz/directory';
import { DemoAccounts } from '@navaz/identity';
import { DemoData, RegisterImport, renderReport } from '@navaz/interop';
import { Fault, inLocale, isRefusal, systemContext } from '@navaz/kernel';
import { Database, type Config } from '@navaz/platform';
import { SearchIndex } from '@navaz/search';
import { withRooms } from '../cli.module.js';

/** Options of `navaz start`. */
export interface StartOptions {
  /** Folder with the open data of the public register. */
  readonly register?: string;
  /** Whether demo organisations and accounts are there. */
  readonly demo: boolean;
}

/**
 * Code lists, demo organisations and accounts, on request a register; then the search index where it is behind.
 * Everything here is idempotent. Answers one line per demo account.
 */
export const fill = (config: Config, options: StartOptions): Promise<string[]> =>
  withRooms(config, async (rooms) => {
    const ctx = systemContext(randomUUID());
    const database = rooms.get(Database);
    await database.transaction(ctx, installCodeLists);
    if (options.demo) {
      await rooms.get(DemoData).load(ctx);
      await rooms.get(DemoAccounts).install(ctx);
    }
    if (options.register) {
      const answer = await rooms.get(RegisterImport).run(ctx, options.register, { dryRun: false, force: false });
      if (isRefusal(answer)) throw new Fault(inLocale(answer.text, 'cs'));
      process.stdout.write(`${renderReport(answer)}\n`);
    }
    await rooms.get(SearchIndex).rebuild(ctx);
    return options.demo ? rooms.get(DemoAccounts).lines() : [];
  });

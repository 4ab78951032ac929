import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DirectoryReader, installCodeLists } from '@navaz/directory';
import { DemoAccounts, type DemoAccount } from '@navaz/identity';
import { DemoData, RegisterImport, renderReport } from '@navaz/interop';
import { Fault, inLocale, isRefusal, systemContext, type RequestContext } from '@navaz/kernel';
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
      await installAccounts(rooms, ctx);
    }
    if (options.register) {
      const answer = await rooms.get(RegisterImport).run(ctx, options.register, { dryRun: false, force: false });
      if (isRefusal(answer)) throw new Fault(inLocale(answer.text, 'cs'));
      process.stdout.write(`${renderReport(answer)}\n`);
    }
    await rooms.get(SearchIndex).rebuild(ctx);
    return options.demo ? accountLines(rooms.get(DemoAccounts).list()) : [];
  });

const installAccounts = async (rooms: INestApplicationContext, ctx: RequestContext): Promise<void> => {
  const reader = rooms.get(DirectoryReader);
  const missing = await rooms
    .get(Database)
    .transaction(ctx, (tx) => rooms.get(DemoAccounts).install(tx, (key) => reader.organisationIdOf(tx, key)));
  if (missing.length > 0) throw new Fault(`Demo accounts without an organisation: ${missing.join(', ')}.`);
};

const accountLines = (accounts: readonly DemoAccount[]): string[] => {
  const login = Math.max(...accounts.map((account) => account.login.length));
  const password = Math.max(...accounts.map((account) => account.password.length));
  return accounts.map((one) => `${one.login.padEnd(login)}  ${one.password.padEnd(password)}  ${one.role}`);
};

import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DirectoryReader, installCodeLists, NoteOwners } from '@navaz/directory';
import { DemoAccounts, type DemoAccount } from '@navaz/identity';
import { DemoData, RegisterImport, renderReport } from '@navaz/interop';
import { Fault, inLocale, isRefusal, systemContext, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { SearchIndex } from '@navaz/search';

/** Options of `navaz start`. */
export interface StartOptions {
  /** Folder with the open data of the public register. */
  readonly register?: string;
  /** Whether demo organisations and accounts are there. */
  readonly demo: boolean;
}

/**
 * Code lists, demo organisations and accounts, on request a register; then the search index where there is none yet.
 * Everything here is idempotent. Answers one line per demo account.
 */
export const fill = async (rooms: INestApplicationContext, options: StartOptions): Promise<string[]> => {
  const ctx = systemContext(randomUUID());
  await rooms.get(Database).transaction(ctx, installCodeLists);
  if (options.demo) {
    await rooms.get(DemoData).load(ctx);
    await installAccounts(rooms, ctx);
  }
  if (options.register) {
    const answer = await rooms.get(RegisterImport).run(ctx, options.register, {});
    if (isRefusal(answer)) throw new Fault(inLocale(answer.text, 'cs'));
    process.stdout.write(`${renderReport(answer)}\n`);
  }
  const index = rooms.get(SearchIndex);
  if (options.register || (await index.isEmpty())) await index.rebuild(ctx);
  return options.demo ? accountLines(rooms.get(DemoAccounts).list()) : [];
};

const installAccounts = async (rooms: INestApplicationContext, ctx: RequestContext): Promise<void> => {
  const reader = rooms.get(DirectoryReader);
  const missing = await rooms.get(Database).transaction(ctx, async (tx) => {
    const without = await rooms.get(DemoAccounts).install(tx, (key) => reader.organisationIdOf(tx, key));
    await rooms.get(NoteOwners).note(tx);
    return without;
  });
  if (missing.length > 0) throw new Fault(`Demo accounts without an organisation: ${missing.join(', ')}.`);
};

const accountLines = (accounts: readonly DemoAccount[]): string[] => {
  const login = Math.max(...accounts.map((account) => account.login.length));
  const password = Math.max(...accounts.map((account) => account.password.length));
  return accounts.map((one) => `${one.login.padEnd(login)}  ${one.password.padEnd(password)}  ${one.role}`);
};

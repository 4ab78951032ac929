import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Fault, isRefusal, Refusal, systemContext } from '@navaz/kernel';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Config } from '../config/config.js';
import { Jobs } from '../jobs/jobs.js';
import { CommandInputs, type CommandInput } from './command-input.js';

/** How long a key is remembered: longer than any client tries again. */
const rememberedDays = 30;

/** What a command leaves behind: ids, codes and versions of what it made. Never a name, a text or a secret. */
export type CommandResult = Readonly<Record<string, string | number | boolean | null>>;

const keyUsed = new Refusal('conflict', 'KEY_USED', {
  cs: 'Tímto klíčem už jste zadali jiný příkaz. Načtěte stránku znovu a zkuste to ještě jednou.',
  en: 'This key already belongs to another command. Load the page again and try once more.',
});

const keyNotReadable = new Refusal('invalid_input', 'KEY_NOT_VALID', {
  cs: 'Klíč příkazu má 8 až 64 znaků: písmena bez diakritiky, číslice, pomlčky a podtržítka.',
  en: 'The key of a command has 8 to 64 characters: letters, digits, hyphens and underscores.',
});

/**
 * Commands that are asked for twice and done once: a client sends the same key again when it did not hear the answer.
 * Keys belong to one account in one unit.
 */
@Injectable()
export class Commands implements OnModuleInit {
  private readonly inputs: CommandInputs;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    config: Config,
  ) {
    this.inputs = new CommandInputs(config.linkSecret);
  }

  onModuleInit(): void {
    this.jobs.define({
      name: 'platform.forget-commands',
      cron: '40 2 * * *',
      handle: async () => {
        const before = new Date(this.clock.now().getTime() - rememberedDays * 86_400_000);
        await this.database.transaction(systemContext('forget-commands'), (tx) =>
          tx.query('select platform.forget_commands($1)', [before]),
        );
      },
    });
  }

  /**
   * Does `work` once for the key of this input and answers what it left behind; asked again, answers the same without
   * doing it. Two at once wait for each other. A refusal uses no key up: the transaction stores nothing.
   * Refusals: KEY_USED where the key belongs to another operation or to the same one on another input, so `input` is all
   * that the command was asked with; KEY_NOT_VALID, and those of `work`.
   * @throws Fault without an actor.
   */
  async once<Result extends CommandResult>(
    tx: Transaction,
    { operation, input }: { readonly operation: string; readonly input: CommandInput },
    work: () => Promise<Result | Refusal>,
  ): Promise<Result | Refusal> {
    const { actor } = tx.ctx;
    if (!actor) throw new Fault(`${operation} has no actor, so its key belongs to nobody.`);
    if (!/^[A-Za-z0-9_-]{8,64}$/.test(input.key)) return keyNotReadable;
    const mine = [actor.accountId, actor.organisationId, input.key] as const;
    const asked = `${operation} ${this.inputs.of(input)}`;
    const [first] = await tx.query(
      `insert into platform.command (account_id, organisation_id, key, operation, result, done_at)
       values ($1, $2, $3, $4, '{}', $5) on conflict do nothing returning key`,
      [...mine, asked, this.clock.now()],
    );
    if (!first) {
      const [done] = await tx.query<{ operation: string; result: Result }>(
        `select operation, result from platform.command where account_id = $1 and organisation_id = $2 and key = $3`,
        mine,
      );
      return done?.operation === asked ? done.result : keyUsed;
    }
    const result = await work();
    if (isRefusal(result)) return result;
    tx.commitWith(() => ({
      sql: `update platform.command set result = $4 where account_id = $1 and organisation_id = $2 and key = $3`,
      parameters: [...mine, JSON.stringify(result)],
    }));
    return result;
  }
}

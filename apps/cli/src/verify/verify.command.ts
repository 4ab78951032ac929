import { randomUUID } from 'node:crypto';
import { AuditVerifier, DisclosureVerifier } from '@navaz/audit';
import { Clock, systemContext } from '@navaz/kernel';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';
import { keptHash } from './kept-hash.js';

/**
 * `navaz verify audit`: exit code 1 and the first broken row where the chain does not hold. The newest row is printed: keep
 * it elsewhere and compare, as with the checkpoint of disclosures.
 */
export const verifyAudit = async (): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    const { broken, newest } = await withRooms(config, (rooms) =>
      rooms.get(AuditVerifier).verifyActs(systemContext(randomUUID())),
    );
    if (broken) {
      process.stderr.write(`Záznam úkonů je porušený na řádku ${broken.number}: ${broken.reason}.\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`Záznam úkonů je úplný a neporušený: řádků ${newest?.number ?? 0}.\n`);
    if (newest) process.stdout.write(`Poslední řádek ${newest.number}: ${newest.hash}\n`);
  } finally {
    await stop();
  }
};

/** Minutes after which no transaction that was under way still writes a row of before. */
const settled = 10;

/** What `navaz verify disclosures` printed on an earlier day. */
export interface VerifyDisclosuresOptions {
  /** `<instant>=<hash>`, as it was printed. */
  readonly since?: string;
}

/**
 * `navaz verify disclosures`: exit code 1 and the first broken row where a chain or a checkpoint does not hold. One hash
 * over the heads of all chains and the newest checkpoint are printed: keep them elsewhere, for whoever rewrites everything
 * consistently, or cuts a tail off with its head, is found only so. `since` compares with a hash that was kept: exit code 1
 * where what was written until then is not what it was.
 */
export const verifyDisclosures = async ({ since }: VerifyDisclosuresOptions = {}): Promise<void> => {
  const kept = since === undefined ? null : keptHash(since);
  if (since !== undefined && kept === null) {
    process.stderr.write('Otisk zadejte tak, jak se vypsal: --since <čas>=<64 znaků>.\n');
    process.exitCode = 1;
    return;
  }
  const { config, stop } = await runningConfig();
  try {
    const { rows, chains, broken, checkpoint, heads, then } = await withRooms(config, async (rooms) => {
      const verifier = rooms.get(DisclosureVerifier);
      const ctx = systemContext(randomUUID());
      const until = new Date(rooms.get(Clock).now().getTime() - settled * 60_000);
      return {
        ...(await verifier.verifyDisclosures(ctx)),
        heads: await verifier.headsAt(ctx, until),
        then: kept && (await verifier.headsAt(ctx, kept.at)),
      };
    });
    if (broken) {
      const place =
        broken.kind === 'row' ? `řádku ${broken.number} řetězce ${broken.chainId}` : `kontrolním bodu ${broken.number}`;
      process.stderr.write(`Záznam předání je porušený na ${place}: ${broken.reason}.\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`Záznam předání je úplný a neporušený: řádků ${rows}, řetězců ${chains}.\n`);
    if (checkpoint) process.stdout.write(`Poslední kontrolní bod ${checkpoint.month}: ${checkpoint.hash}\n`);
    process.stdout.write(`Otisk všech řetězců: ${heads.at.toISOString()}=${heads.hash}\n`);
    if (!then || !kept) return;
    if (then.hash === kept.hash) {
      process.stdout.write(`Do ${then.at.toISOString()} souhlasí s uloženým otiskem.\n`);
      return;
    }
    process.stderr.write(
      `Záznam předání do ${then.at.toISOString()} nesouhlasí s uloženým otiskem: něco z něj zmizelo, nebo bylo přepsáno.\n`,
    );
    process.exitCode = 1;
  } finally {
    await stop();
  }
};

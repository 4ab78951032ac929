import { randomUUID } from 'node:crypto';
import { AuditVerifier, DisclosureVerifier } from '@navaz/audit';
import { systemContext } from '@navaz/kernel';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';

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

/**
 * `navaz verify disclosures`: exit code 1 and the first broken row where a chain or a checkpoint does not hold. The
 * newest checkpoint is printed: keep it elsewhere and compare, for whoever rewrites everything consistently is found
 * only so.
 */
export const verifyDisclosures = async (): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    const { rows, chains, broken, checkpoint } = await withRooms(config, (rooms) =>
      rooms.get(DisclosureVerifier).verifyDisclosures(systemContext(randomUUID())),
    );
    if (broken) {
      const place =
        broken.kind === 'row' ? `řádku ${broken.number} řetězce ${broken.chainId}` : `kontrolním bodu ${broken.number}`;
      process.stderr.write(`Záznam předání je porušený na ${place}: ${broken.reason}.\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`Záznam předání je úplný a neporušený: řádků ${rows}, řetězců ${chains}.\n`);
    if (checkpoint) process.stdout.write(`Poslední kontrolní bod ${checkpoint.month}: ${checkpoint.hash}\n`);
  } finally {
    await stop();
  }
};

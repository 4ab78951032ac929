import { randomUUID } from 'node:crypto';
import { AuditVerifier } from '@navaz/audit';
import { systemContext } from '@navaz/kernel';
import { withRooms } from '../cli.module.js';
import { runningConfig } from '../running-config.js';

/** `navaz verify audit`: exit code 1 and the first broken row where the chain does not hold. */
export const verifyAudit = async (): Promise<void> => {
  const { config, stop } = await runningConfig();
  try {
    const broken = await withRooms(config, (rooms) =>
      rooms.get(AuditVerifier).firstBrokenAct(systemContext(randomUUID())),
    );
    if (broken) {
      process.stderr.write(`Záznam úkonů je porušený na řádku ${broken.number}: ${broken.reason}.\n`);
      process.exitCode = 1;
    } else {
      process.stdout.write('Záznam úkonů je úplný a neporušený.\n');
    }
  } finally {
    await stop();
  }
};

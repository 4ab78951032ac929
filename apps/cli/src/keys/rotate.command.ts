import { KeyStore } from '@navaz/platform';
import { drawMasterKey, dropPreviousMasterKey } from '../master-keys.js';
import { isEmbedded, refuseWhileRunning, runningConfig } from '../running-config.js';

/**
 * `navaz keys rotate`: wraps every key of a person anew with the current key from outside. In the data folder a new one is
 * drawn first; with DATABASE_URL the operator gives the new and the previous one to every program before. May be broken
 * off and run again.
 */
export const rotateKeys = async (): Promise<void> => {
  refuseWhileRunning();
  if (isEmbedded()) drawMasterKey();
  const { config, stop } = await runningConfig();
  const keys = new KeyStore(config);
  try {
    const wrapped = await keys.rotate();
    if (isEmbedded()) dropPreviousMasterKey();
    process.stdout.write(`Znovu zabalených klíčů: ${wrapped}. Předchozí klíč už není potřeba.\n`);
  } finally {
    await keys.onApplicationShutdown();
    await stop();
  }
};

import type { RunningPostgres } from '@navaz/platform';

/** How often it is looked whether the cluster is still there. */
const lookEveryMs = 2000;

/** What a cluster is kept by. */
export interface ClusterKeeping {
  /** Whether it answers. */
  readonly isUp: () => Promise<boolean>;
  readonly start: () => Promise<RunningPostgres>;
  /** Says a sentence to whoever runs the program. */
  readonly say: (sentence: string) => void;
}

/**
 * Starts a cluster and starts it again where it ends by itself (killed for want of memory, by mistake): the programs
 * find it again on the same port. A start that fails is said once and tried again; `stop` ends what runs, and nothing
 * where nothing does.
 */
export const keepCluster = async ({ isUp, start, say }: ClusterKeeping): Promise<RunningPostgres> => {
  let server = await start();
  let looked: Promise<void> | null = null;
  let said = new Set<string>();

  // A database that does not start is tried again every two seconds, and its sentences are not said every two seconds.
  const sayOnce = (sentence: string): void => {
    if (!said.has(sentence)) say(sentence);
    said.add(sentence);
  };
  const look = async (): Promise<void> => {
    if (await isUp()) return;
    sayOnce('Databáze neočekávaně skončila, spouštíme ji znovu.');
    try {
      server = await start();
      said = new Set();
      say('Databáze zase běží.');
    } catch (error) {
      sayOnce(error instanceof Error ? error.message : 'Databáze se nespustila.');
    }
  };
  const timer = setInterval(() => {
    looked ??= look().finally(() => {
      looked = null;
    });
  }, lookEveryMs);

  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      clearInterval(timer);
      await looked;
      // The package waits for the end of its process, and of one that has ended it would wait for ever.
      if (await isUp()) await server.stop();
    },
  };
};

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgeOverDemo } from './over-demo.js';
import { judgeOverRegister, type QuerySet } from './over-register.js';
import { startMeasuredCluster } from './measured-database.js';

/** Where the tools and queries of the field lie, beside the repository. */
const shared = resolve(process.cwd(), '../shared');
const own = resolve(process.cwd(), 'bench/relevance');

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

/** `bench:relevance [--seeds 1,2,3] [--services 6733]`: prints means and the weak queries by name. */
const run = async (): Promise<boolean> => {
  const sets: readonly QuerySet[] = [
    { name: 'shared', file: join(shared, 'data/search-queries.json') },
    { name: 'more', file: join(own, 'more-queries.json') },
  ].filter(({ file }) => existsSync(file));
  const cluster = await startMeasuredCluster();
  let good = true;
  try {
    for (const seed of option('seeds', '1,2,3').split(',').filter(Boolean).map(Number)) {
      const services = Number(option('services', '6733'));
      for (const { set, mean, endedShown, weak } of await judgeOverRegister(
        cluster,
        join(shared, 'tools'),
        sets,
        seed,
        services,
      )) {
        good &&= mean >= 0.85 && endedShown === 0;
        const verdict = `mean nDCG@10 ${mean.toFixed(3)}, ended services shown ${endedShown}`;
        process.stdout.write(`seed ${seed}, ${services} services, ${set} queries: ${verdict}\n`);
        for (const line of weak) process.stdout.write(`  weak: ${line}\n`);
      }
    }
    const demo = await judgeOverDemo(cluster, join(own, 'demo-grades.json'));
    good &&= demo.mean >= 0.85;
    process.stdout.write(`demo profiles, ${demo.count} queries: mean nDCG@10 ${demo.mean.toFixed(3)}\n`);
    for (const line of demo.weak) process.stdout.write(`  weak: ${line}\n`);
  } finally {
    await cluster.stop();
  }
  return good;
};

process.exitCode = (await run()) ? 0 : 1;

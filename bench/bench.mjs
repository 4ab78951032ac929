// npm run bench [-- --only search,detail] [--quick] [--memory-minutes 10] [--profile FOLDER]
// Measures what is to be reached, as ratios to a bare limit in the same run, and writes RESULTS.md.
import { machine } from './harness/machine.mjs';
import { poolSize } from './harness/navaz.mjs';
import { canMakeRegisters, sizes } from './harness/register.mjs';
import { renderResults, writeResults } from './harness/results.mjs';
import { Stage } from './harness/stage.mjs';
import { readOptions, rowNames } from './options.mjs';
import { measureDetail } from './rows/detail.mjs';
import { measureGatedRead } from './rows/gated-read.mjs';
import { measureGrowth } from './rows/growth.mjs';
import { measureImport } from './rows/import.mjs';
import { measureMemory } from './rows/memory.mjs';
import { measureOffer } from './rows/offer.mjs';
import { measureSearch } from './rows/search.mjs';
import { measureSend } from './rows/send.mjs';
import { measureStart } from './rows/start.mjs';
import { measureVisible } from './rows/visible.mjs';

/** Rows by name; `register`: only where registers can be made. */
const rows = {
  import: { measure: measureImport, register: true },
  search: { measure: measureSearch, register: true },
  detail: { measure: measureDetail, register: true },
  growth: { measure: measureGrowth, register: true },
  send: { measure: measureSend, register: false },
  offer: { measure: measureOffer, register: false },
  'gated-read': { measure: measureGatedRead, register: false },
  start: { measure: measureStart, register: false },
  visible: { measure: measureVisible, register: false },
  memory: { measure: measureMemory, register: true },
};

const say = (line) => process.stderr.write(`${line}\n`);
const options = readOptions(process.argv.slice(2));
const measuredOn = machine();
const stage = new Stage(options, say);
const lines = [];
const leftOut = [];

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stage.close().finally(() => process.exit(130)));
}

try {
  for (const name of options.only) {
    const { measure, register } = rows[name];
    if (register && !canMakeRegisters()) {
      leftOut.push(`${name}: there is no tool beside the repository that makes registers.`);
      continue;
    }
    say(`${name} …`);
    try {
      lines.push(...(await measure(stage)));
    } catch (error) {
      leftOut.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      say(String(error instanceof Error ? error.stack : error));
      process.exitCode = 1;
    }
  }
} finally {
  await stage.close();
}

const { rounds, seconds, warmUp } = options.rounds;
const text = renderResults(lines, measuredOn, {
  sizes: [`Registers of ${sizes.country} and of ${sizes.tenfold} registrations, made up, seed 1.`],
  how: [
    `Medians of ${rounds} rounds of ${seconds} s after a warm-up of ${warmUp} s, product and limit in turn. The API and the ` +
      `limit (\`limit/\`) have ${poolSize} connections to the same embedded PostgreSQL; load, servers and database share the cores.`,
    ...(options.quick ? ['**A quick run**: shorter rounds, less memory time. Not for comparing.'] : []),
  ],
  leftOut,
});
process.stdout.write(`${text}\n`);
if (options.only.length === rowNames.length) say(`Written to ${writeResults(text)}`);
else say('RESULTS.md is written by a run of all rows.');
// Said aloud: the embedded PostgreSQL's package ends a program that has nothing more to do with 0 otherwise.
process.exit(process.exitCode ?? 0);

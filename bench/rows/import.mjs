// The register comes in: how long, how much memory; a second time; and broken.
import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { figure } from '../harness/figures.mjs';
import { megabytes } from '../harness/memory.mjs';
import { navaz, navazDone } from '../harness/navaz.mjs';
import { sizes } from '../harness/register.mjs';

/** A fingerprint of everything the directory and the search hold. @param {string} adminUrl of a role that sees all rows */
const fingerprint = async (adminUrl) => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows: tables } = await client.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('directory', 'capacity', 'search') order by 1`,
  );
  const prints = [];
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from ${name} t`,
    );
    prints.push(`${name} ${rows[0].rows} ${rows[0].sum}`);
  }
  await client.end();
  return prints;
};

/** Seconds by the clock, and of the processor: a busy machine bends the former and hardly the latter. */
const took = ({ seconds, processorSeconds }) => `${figure(seconds)} s (${figure(processorSeconds)} s of processor)`;

const differences = (before, after) =>
  before.filter((line, index) => line !== after[index]).map((line) => line.split(' ')[0]);

/** The same files, the register itself cut off in its middle. @param {string} folder @param {string} into */
const breakRegister = (folder, into) => {
  for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(into, file));
  const register = join(into, 'rpss.json');
  truncateSync(register, Math.floor(statSync(register).size / 2));
  return into;
};

/** @param {import('../harness/stage.mjs').Stage} stage @returns {Promise<import('../harness/results.mjs').Line[]>} */
export const measureImport = async (stage) => {
  const { url, adminUrl, register, imported, indexed } = await stage.filled('country');
  const before = await fingerprint(adminUrl);
  const again = await navazDone(['import', 'register', register], { DATABASE_URL: url });
  const changed = differences(before, await fingerprint(adminUrl));
  const broken = breakRegister(register, stage.folder.make('register-broken'));
  const refused = await navaz(['import', 'register', broken], { DATABASE_URL: url });
  const spoiled = differences(before, await fingerprint(adminUrl));
  const peak = megabytes(Math.max(imported.peakBytes, again.peakBytes));
  return [
    {
      what: `register import, ${sizes.country} registrations`,
      product: took(imported),
      goal: '≤ 30 s',
      reached: imported.seconds <= 30,
      why: 'the time goes into the statements that merge the register into the directory.',
    },
    {
      what: 'register import: most memory resident in the importing process',
      product: `${figure(peak)} MB`,
      goal: '≤ 300 MB',
      reached: peak <= 300,
      why: 'the rooms alone take about 200 MB when they are loaded; the register is read as a stream.',
    },
    {
      what: 'the same register again',
      product: `${took(again)}, ${changed.length === 0 ? 'nothing changed' : `changed: ${changed.join(', ')}`}`,
      goal: '≤ 10 s, nothing changed',
      reached: again.seconds <= 10 && changed.length === 0,
      why: 'every registration is read and compared again, and loading the rooms takes two to three seconds of it.',
    },
    {
      what: 'a register cut off in the middle',
      product: `exit code ${refused.code}, ${spoiled.length === 0 ? 'nothing changed' : `changed: ${spoiled.join(', ')}`}`,
      goal: 'refused, nothing changed',
      reached: refused.code === 1 && spoiled.length === 0,
      why: 'the run must end with exit code 1 and leave every table as it was.',
    },
    {
      what: 'index of the whole register built anew',
      product: took(indexed),
      goal: '',
      reached: null,
    },
  ];
};

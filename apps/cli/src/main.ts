import 'reflect-metadata';
import { Command } from 'commander';
import { importMunicipalities, importRegister } from './import/import.command.js';
import { runMigrate } from './migrate/migrate.command.js';
import { runReindex } from './reindex/reindex.command.js';
import { runReset } from './reset/reset.command.js';
import { runStart } from './start/start.command.js';
import { verifyAudit } from './verify/verify.command.js';

const program = new Command('navaz').description('Navaz: directory of post-penitentiary services').exitOverride();

program
  .command('start')
  .description('start everything on this machine: database, schema, demo data, API and worker')
  .option('--register <folder>', 'load the open data of the public register from this folder as well')
  .option('--no-demo', 'leave the demo organisations and accounts out')
  .action(runStart);
program.command('reset').description('empty the data folder').action(runReset);
program
  .command('migrate')
  .description('bring the schema of DATABASE_OWNER_URL to its newest state and install the code lists')
  .action(runMigrate);
const importing = program.command('import').description('bring data in');
importing
  .command('register <folder>')
  .description('read rpss.json and its code lists from a folder')
  .option('--dry-run', 'report what would change, change nothing')
  .option('--force', 'accept a file that ends more than half of the registrations')
  .action(importRegister);
importing
  .command('municipalities <file>')
  .description('read municipalities with their points from a CSV file')
  .action(importMunicipalities);
program
  .command('verify')
  .description('check what must never change')
  .command('audit')
  .description('walk the trail of acts and name the first broken row')
  .action(verifyAudit);
program.command('reindex').description('build the search index anew, without a gap for readers').action(runReindex);

try {
  await program.parseAsync();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
  if (!isUsage) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUsage && 'exitCode' in error ? Number(error.exitCode) : 1;
}

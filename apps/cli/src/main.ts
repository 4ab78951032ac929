import 'reflect-metadata';
import { Command } from 'commander';
import type { ImportRegisterOptions } from './import/import.command.js';
import type { StartOptions } from './start/fill.js';

// Each command loads what it needs itself: the rooms take longer to load than most commands to run.

const program = new Command('navaz').description('Navaz: adresář postpenitenciárních služeb').exitOverride();

program
  .command('start')
  .description('spustí na tomto počítači všechno: databázi, schéma, ukázková data, API i úlohy na pozadí')
  .option('--register <folder>', 'načte z této složky i otevřená data veřejného registru')
  .option('--no-demo', 'vynechá ukázkové organizace a účty')
  .action(async (options: StartOptions) => (await import('./start/start.command.js')).runStart(options));
program
  .command('reset')
  .description('vyprázdní složku s daty')
  .action(async () => {
    (await import('./reset/reset.command.js')).runReset();
  });
program
  .command('migrate')
  .description('převede schéma v DATABASE_OWNER_URL do nejnovějšího stavu a nahraje číselníky')
  .action(async () => (await import('./migrate/migrate.command.js')).runMigrate());
const importing = program.command('import').description('načte data');
importing
  .command('register <folder>')
  .description('načte ze složky rpss.json a jeho číselníky')
  .option('--dry-run', 'jen vypíše, co by se změnilo')
  .option('--force', 'přijme i soubor, který ukončí víc než polovinu registrací')
  .action(async (folder: string, options: ImportRegisterOptions) =>
    (await import('./import/import.command.js')).importRegister(folder, options),
  );
importing
  .command('municipalities <file>')
  .description('načte obce s jejich souřadnicemi ze souboru CSV')
  .action(async (file: string) => (await import('./import/import.command.js')).importMunicipalities(file));
program
  .command('verify')
  .description('ověří, co se nikdy nesmí změnit')
  .command('audit')
  .description('projde záznam úkonů a pojmenuje první porušený řádek')
  .action(async () => (await import('./verify/verify.command.js')).verifyAudit());
program
  .command('reindex')
  .description('postaví znovu vyhledávací index, bez výpadku pro čtenáře')
  .action(async () => (await import('./reindex/reindex.command.js')).runReindex());

try {
  await program.parseAsync();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
  if (!isUsage) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUsage && 'exitCode' in error ? Number(error.exitCode) : 1;
}

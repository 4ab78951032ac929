import 'reflect-metadata';
import { Command } from 'commander';
import { importMunicipalities, importRegister } from './import/import.command.js';
import { runMigrate } from './migrate/migrate.command.js';
import { runReindex } from './reindex/reindex.command.js';
import { runReset } from './reset/reset.command.js';
import { runStart } from './start/start.command.js';
import { verifyAudit } from './verify/verify.command.js';

const program = new Command('navaz').description('Navaz: adresář postpenitenciárních služeb').exitOverride();

program
  .command('start')
  .description('spustí na tomto počítači všechno: databázi, schéma, ukázková data, API i úlohy na pozadí')
  .option('--register <folder>', 'načte z této složky i otevřená data veřejného registru')
  .option('--no-demo', 'vynechá ukázkové organizace a účty')
  .action(runStart);
program.command('reset').description('vyprázdní složku s daty').action(runReset);
program
  .command('migrate')
  .description('převede schéma v DATABASE_OWNER_URL do nejnovějšího stavu a nahraje číselníky')
  .action(runMigrate);
const importing = program.command('import').description('načte data');
importing
  .command('register <folder>')
  .description('načte ze složky rpss.json a jeho číselníky')
  .option('--dry-run', 'jen vypíše, co by se změnilo')
  .option('--force', 'přijme i soubor, který ukončí víc než polovinu registrací')
  .action(importRegister);
importing
  .command('municipalities <file>')
  .description('načte obce s jejich souřadnicemi ze souboru CSV')
  .action(importMunicipalities);
program
  .command('verify')
  .description('ověří, co se nikdy nesmí změnit')
  .command('audit')
  .description('projde záznam úkonů a pojmenuje první porušený řádek')
  .action(verifyAudit);
program.command('reindex').description('postaví znovu vyhledávací index, bez výpadku pro čtenáře').action(runReindex);

try {
  await program.parseAsync();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
  if (!isUsage) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUsage && 'exitCode' in error ? Number(error.exitCode) : 1;
}

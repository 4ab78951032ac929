import 'reflect-metadata';
import { Command } from 'commander';
import type { BackupOptions } from './backup/backup.command.js';
import type { ExportRecordOptions } from './export/export.command.js';
import type { ImportRegisterOptions } from './import/import.command.js';
import type { StartOptions } from './start/fill.js';
import type { InviteOptions } from './users/invite.command.js';
import type { VerifyDisclosuresOptions } from './verify/verify.command.js';

// Each command loads what it needs itself: the rooms take longer to load than most commands to run.

const program = new Command('navaz').description('Navaz: adresář postpenitenciárních služeb').exitOverride();

program
  .command('start')
  .description('spustí na tomto počítači všechno: databázi, schéma, ukázková data, API i úlohy na pozadí')
  .option('--register <folder>', 'načte z této složky i otevřená data veřejného registru')
  .option('--no-demo', 'vynechá ukázkové organizace a účty')
  .action(async (options: StartOptions) => {
    await (await import('./start/start.command.js')).runStart(options);
    // Everything is closed by now; what a library left waiting must not keep the program alive.
    process.exit();
  });
program
  .command('reset')
  .description('vyprázdní složku s daty')
  .action(async () => {
    await (await import('./reset/reset.command.js')).runReset();
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
  .option('--report <file>', 'zapíše celou zprávu do souboru, na každý řádek jeden záznam JSON')
  .action(async (folder: string, options: ImportRegisterOptions) =>
    (await import('./import/import.command.js')).importRegister(folder, options),
  );
importing
  .command('municipalities <file>')
  .description('načte obce s jejich souřadnicemi ze souboru CSV')
  .action(async (file: string) => (await import('./import/import.command.js')).importMunicipalities(file));
const verify = program.command('verify').description('ověří, co se nikdy nesmí změnit');
verify
  .command('audit')
  .description('projde záznam úkonů a pojmenuje první porušený řádek')
  .action(async () => (await import('./verify/verify.command.js')).verifyAudit());
verify
  .command('disclosures')
  .description('projde záznam předání a pojmenuje první porušený řádek')
  .option('--since <otisk>', 'porovná s otiskem všech řetězců, který jste si dřív uložili jinam')
  .action(async (options: VerifyDisclosuresOptions) =>
    (await import('./verify/verify.command.js')).verifyDisclosures(options),
  );
program
  .command('users')
  .description('lidé, kteří se přihlašují')
  .command('invite <email>')
  .description('pozve prvního člena organizace; další už zve on')
  .requiredOption(
    '--organisation <key>',
    'id organizace nebo její klíč: coordinator:aoov, prison:valdice, ico:12345679',
  )
  .requiredOption('--role <role>', 'worker, team_lead, profile_owner, coordinator, auditor')
  .action(async (email: string, options: InviteOptions) =>
    (await import('./users/invite.command.js')).inviteUser(email, options),
  );
program
  .command('keys')
  .description('klíče lidí')
  .command('rotate')
  .description('zabalí klíče lidí novým klíčem zvenku; předchozí pak lze zahodit')
  .action(async () => (await import('./keys/rotate.command.js')).rotateKeys());
program
  .command('backup <folder>')
  .description('zapíše do složky zálohu databáze a zvlášť zálohu klíčů; zálohy klíčů starší než 7 dní smaže')
  .option('--keys <folder>', 'složka pro zálohy klíčů, jinak podsložka keys')
  .action(async (folder: string, options: BackupOptions) =>
    (await import('./backup/backup.command.js')).runBackup(folder, options),
  );
program
  .command('restore <folder>')
  .description('obnoví databázi ze zálohy a znovu vymaže všechny, kdo byli vymazáni po ní')
  .option('--keys <folder>', 'složka se zálohami klíčů, jinak podsložka keys')
  .action(async (folder: string, options: BackupOptions) =>
    (await import('./restore/restore.command.js')).runRestore(folder, options),
  );
program
  .command('export')
  .description('vypíše podklady')
  .command('processing-record')
  .description('záznam o činnostech zpracování, role stran a kostra posouzení vlivu')
  .option('--json', 'jako JSON místo Markdownu')
  .action(async (options: ExportRecordOptions) =>
    (await import('./export/export.command.js')).exportProcessingRecord(options),
  );
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

import { Refusal } from '@navaz/kernel';

const invalid = (code: string, cs: string, en: string): Refusal => new Refusal('invalid_input', code, { cs, en });
const nothing = { cs: 'Nic se nezměnilo.', en: 'Nothing was changed.' };

/** The folder has no register in it. */
export const registerMissing = (file: string): Refusal =>
  invalid(
    'REGISTER_FILE_MISSING',
    `Ve složce není soubor ${file}. Stáhněte registr i s číselníky do jedné složky a zadejte ji. ${nothing.cs}`,
    `There is no file ${file} in the folder. Put the register and its code lists into one folder. ${nothing.en}`,
  );

/** A code list beside the register is missing. */
export const codeListMissing = (file: string): Refusal =>
  invalid(
    'CODE_LIST_MISSING',
    `Vedle registru chybí číselník ${file}. Bez něj nevíme, co znamenají kódy. Stáhněte ho do téže složky. ${nothing.cs}`,
    `The code list ${file} is missing beside the register. Put it into the same folder. ${nothing.en}`,
  );

/** A code list beside the register cannot be read. */
export const codeListBroken = (file: string): Refusal =>
  invalid(
    'CODE_LIST_BROKEN',
    `Číselník ${file} se nedá přečíst, nebo je prázdný. Stáhněte ho znovu. ${nothing.cs}`,
    `The code list ${file} cannot be read or is empty. Download it again. ${nothing.en}`,
  );

/** Zero bytes. */
export const registerEmpty = (): Refusal =>
  invalid(
    'REGISTER_FILE_EMPTY',
    `Soubor registru je prázdný. Stáhněte ho znovu. ${nothing.cs}`,
    `The register's file is empty. Download it again. ${nothing.en}`,
  );

/** Not JSON, or JSON with a fault; the place is roughly where reading stopped. */
export const registerBroken = (place: { readonly line: number; readonly byte: number }): Refusal =>
  invalid(
    'REGISTER_FILE_BROKEN',
    `Soubor registru je poškozený kolem řádku ${place.line} (bajt ${place.byte}). Stáhněte ho znovu. ${nothing.cs}`,
    `The register's file is broken around line ${place.line} (byte ${place.byte}). Download it again. ${nothing.en}`,
  );

/** JSON that ends too early: an interrupted download. */
export const registerCut = (place: { readonly line: number; readonly byte: number }): Refusal =>
  invalid(
    'REGISTER_FILE_CUT',
    `Soubor registru je useknutý: končí na řádku ${place.line} (bajt ${place.byte}) uprostřed údaje. ` +
      `Stažení se asi přerušilo, stáhněte ho znovu. ${nothing.cs}`,
    `The register's file is cut off at line ${place.line} (byte ${place.byte}). Download it again. ${nothing.en}`,
  );

/** JSON of something else. */
export const registerForeign = (): Refusal =>
  invalid(
    'REGISTER_FILE_FOREIGN',
    `Soubor není registr sociálních služeb: není v něm žádná registrace, kterou by šlo přečíst. ` +
      `Zkontrolujte, že jde o rpss.json z otevřených dat MPSV. ${nothing.cs}`,
    `The file is not the register of social services: it has no registration that can be read. ${nothing.en}`,
  );

/** The file parses but most of the register is gone. */
export const registerShrunk = (open: number, missing: number): Refusal =>
  new Refusal('conflict', 'REGISTER_SHRUNK', {
    cs:
      `V souboru chybí ${missing} z ${open} dosud platných registrací. To bývá neúplný soubor, ne zánik služeb. ` +
      `Ověřte soubor; pokud je opravdu úplný, spusťte nahrání s volbou --force. ${nothing.cs}`,
    en:
      `${missing} of ${open} open registrations are missing in the file. That is mostly an incomplete file. ` +
      `Check it; if it really is complete, run the import with --force. ${nothing.en}`,
  });

/** Somebody else's import has not ended. */
export const importRunning = (): Refusal =>
  new Refusal('conflict', 'IMPORT_RUNNING', {
    cs: `Právě běží jiné nahrání registru. Počkejte, až skončí, a spusťte ho znovu. ${nothing.cs}`,
    en: `Another import of the register is running. Wait for its end and try again. ${nothing.en}`,
  });

/** The list of municipalities is not what it should be. */
export const municipalitiesBroken = (why: string): Refusal =>
  invalid(
    'MUNICIPALITIES_BROKEN',
    `Seznam obcí municipalities.csv se nedá přečíst: ${why} ${nothing.cs}`,
    `The list of municipalities cannot be read: ${why} ${nothing.en}`,
  );

/** The whole report has nowhere to go. */
export const reportUnwritable = (path: string, why: string): Refusal =>
  invalid(
    'REPORT_UNWRITABLE',
    `Zprávu nejde zapsat do „${path}“: ${why}. Zadejte soubor ve složce, která existuje a do které smíte psát. ${nothing.cs}`,
    `The report cannot be written to “${path}”. Name a file in a folder that exists and that you may write to. ${nothing.en}`,
  );

/** A database nobody has started with yet: the code lists everything refers to are not there. */
export const notSetUp = (): Refusal =>
  new Refusal('conflict', 'NOT_SET_UP', {
    cs:
      `V databázi zatím nejsou číselníky (kraje, okresy, druhy služeb), registr by se neměl čeho chytit. ` +
      `Nejdřív jednou spusťte „npm start“, u vlastní databáze „npm run navaz -- migrate“, a pak nahrání zopakujte. ${nothing.cs}`,
    en:
      `The code lists (regions, districts, kinds of services) are not in the database yet. ` +
      `Run “npm start” once, or “npm run navaz -- migrate” for a database of your own, then import again. ${nothing.en}`,
  });

import { inDays, today } from '../journey.js';
import { picture } from './pictures.js';
import type { Seat } from './seat.js';

/** The shelter of the demo NGO, as the pages call it. */
export const shelter = /Azylový dům NOVÁ ŠANCE/;

/** Who is handed over. */
export interface Somebody {
  readonly given: string;
  readonly family: string;
  readonly wish?: string;
}

/** Fills in the form of a new case: a man who leaves within two days for Ostrava and needs help. Nothing is sent. */
export const fillNewCase = async (
  seat: Seat,
  { given, family, wish }: Somebody,
  kind = 'azylove-domy',
): Promise<void> => {
  const { page } = seat;
  await seat.write('Jméno', given);
  await seat.write('Příjmení', family);
  await page.getByLabel(/^Datum narození/).fill('1988-05-04');
  await seat.write(/^Jak člověka zastihnout/, 'telefon 601 222 333');
  await page.getByRole('radio', { name: 'muž' }).check();
  await page.getByLabel(/^Den propuštění/).fill(today);
  await page.getByLabel(/^Nejpozdější možný den/).fill(inDays(2));
  await page.getByRole('combobox', { name: /^Okres návratu/ }).selectOption({ label: 'Ostrava-město' });
  await page.getByRole('combobox', { name: 'Druh pomoci' }).selectOption(kind);
  await page.getByRole('radio', { name: 'spěchá' }).check();
  if (wish) await seat.write(/^Co chce člověk službě vzkázat/, wish);
};

/** Opens a case with its first need; ends among services for it. */
export const openCase = async (seat: Seat, somebody: Somebody, kind?: string): Promise<void> => {
  await seat.go('/pripady');
  await seat.follow('Otevřít případ');
  await seat.arrives('Nový případ');
  await fillNewCase(seat, somebody, kind);
  await seat.press('Otevřít případ a najít služby');
  await seat.arrives(/^Služby:/);
};

/** Chooses a service among those for a need, and prepares a request. */
export const prepareRequest = async (seat: Seat, service: RegExp = shelter): Promise<void> => {
  await seat.page.getByRole('checkbox', { name: service }).check();
  await seat.press(/^Připravit žádost/);
  await seat.arrives(/^Žádost /);
};

/** Says of every condition that it is met. */
export const answerConditions = async (seat: Seat): Promise<void> => {
  const { page } = seat;
  const asked = page.locator('fieldset').filter({ has: page.getByRole('radio', { name: 'splněno', exact: true }) });
  await asked.first().waitFor();
  for (const condition of await asked.all()) {
    await condition.getByRole('radio', { name: 'splněno', exact: true }).check();
  }
  await seat.press('Pokračovat k souhlasu');
  await page.getByRole('heading', { level: 2, name: 'Souhlas klienta' }).waitFor();
  await seat.hasNoBarrier();
};

/**
 * Prepares the form of agreement with a report back to a unit as well, prints it, and writes down a yes to everything.
 * Gives how the printed form begins and the code to take it back by.
 */
export const agree = async (seat: Seat, reportTo?: RegExp): Promise<{ paper: string; code: string }> => {
  const { page } = seat;
  await page.getByRole('checkbox', { name: 'pobyt ve službě' }).check();
  if (reportTo) await page.getByRole('checkbox', { name: reportTo }).check();
  await seat.press('Připravit formulář');
  const paper = await seat.saved('Formulář k tisku (PDF)');
  await seat.press('Souhlasí se vším');
  await seat.hasNoBarrier();
  await seat.press('Zapsat odpovědi');
  await page.getByText('Ukazuje se jen teď').waitFor();
  await seat.hasNoBarrier();
  return { paper, code: await page.locator('.code').innerText() };
};

/** Looks at what will be passed, and sends it. Gives what the preview said and the code of the request. */
export const send = async (seat: Seat): Promise<{ preview: string; reference: string }> => {
  const { page } = seat;
  await seat.press('Pokračovat: co se předá');
  await page.getByRole('heading', { name: 'Přesně tohle se předá' }).waitFor();
  await page.getByRole('heading', { name: 'Teď, s žádostí' }).waitFor();
  await seat.hasNoBarrier();
  await picture(seat, 'preview');
  const preview = await seat.words();
  await seat.press('Odeslat žádost');
  await seat.hasNoBarrier();
  await seat.answer('Ano, odeslat');
  await seat.arrives('Žádost je odeslaná');
  return { preview, reference: await page.locator('.code').innerText() };
};

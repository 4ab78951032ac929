import { expect } from '@jest/globals';
import type { Locator, Request } from 'playwright-core';
import type { Seat } from './seat.js';

/** Opens a part of a case that is put away. */
export const part = async ({ page }: Seat, title: string): Promise<Locator> => {
  const fold = page.locator('details').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
  if (!(await fold.evaluate((element) => (element as HTMLDetailsElement).open))) await turn(fold);
  return fold;
};

/** Opens or shuts a part. */
const turn = async (fold: Locator): Promise<void> => fold.locator(':scope > summary').click();

/**
 * Shuts a part in which somebody writes and opens it again: it says what it said, and asked for nothing while it was shut.
 * `meanwhile` is done elsewhere on the page, after which the page reads anew what it shows.
 */
export const shutAndOpen = async (
  { page }: Seat,
  fold: Locator,
  {
    field,
    reading,
    meanwhile,
  }: { readonly field: RegExp; readonly reading: string; readonly meanwhile: () => Promise<void> },
): Promise<void> => {
  let reads = 0;
  const count = (request: Request): void => {
    if (request.postData()?.includes(reading)) reads += 1;
  };
  const text = fold.getByRole('textbox', { name: field });
  const typed = await text.inputValue();
  page.on('request', count);
  await turn(fold);
  await meanwhile();
  expect(reads).toBe(0);
  page.off('request', count);
  // What happened meanwhile is read anew; what is saved before that is saved over what is not so any more.
  const readAnew = page.waitForResponse((answer) => answer.request().postData()?.includes(reading) ?? false);
  await turn(fold);
  await readAnew;
  expect(await text.inputValue()).toBe(typed);
};

/** Writes down a yes to everything a form about the case asks, and goes back to the case. */
export const sayYes = async (seat: Seat): Promise<void> => {
  await seat.arrives('Formulář souhlasu');
  await seat.press('Souhlasí se vším');
  await seat.press('Zapsat odpovědi');
  await seat.page.getByText('Ukazuje se jen teď').waitFor();
  await seat.hasNoBarrier();
  await seat.follow('Zpět na případ');
  await seat.arrives(/^Případ /);
};

/** Chooses a unit of Ostrava that is to take part in a case, and adds it. */
export const addUnit = async (seat: Seat, address: string, unit: string): Promise<Locator> => {
  await seat.go(address);
  const fold = await part(seat, 'Kdo se na případu podílí');
  await fold.getByRole('searchbox', { name: 'Část názvu' }).fill('Ostrava');
  await fold.getByRole('radio', { name: unit }).check();
  await seat.press('Přidat pracoviště');
  return fold;
};

/** Adds a unit that may take part with agreement only: it is refused first, then asked for and given. */
export const addWithAgreement = async (seat: Seat, address: string, unit: string): Promise<void> => {
  const fold = await addUnit(seat, address, unit);
  await fold.getByText(/Chybí souhlas člověka/).waitFor();
  await seat.hasNoBarrier();
  await fold.getByRole('button', { name: 'Připravit formulář souhlasu' }).click();
  await sayYes(seat);
  await addUnit(seat, address, unit);
  await seat.page.getByRole('button', { name: `Ukončit účast: ${unit}` }).waitFor();
};

import { inDays } from '../journey.js';
import type { Seat } from './seat.js';

/** Fills in the reason of the window that stands over the page, and presses its button. */
const because = async (seat: Seat, reason: string, button: string): Promise<void> => {
  await seat.page.getByRole('dialog').getByRole('textbox').last().fill(reason);
  await seat.hasNoBarrier();
  await seat.answer(button);
};

/** An institution recommends an organisation in words everybody reads, and takes that back. */
export const recommend = async (seat: Seat, organisation: string): Promise<void> => {
  const words = 'Ozvou se rychle a berou lidi i bez dokladů.';
  await seat.go(`/organizace/${organisation}`);
  await seat.press(/^Doporučit organizaci/);
  await because(seat, words, 'Doporučit organizaci');
  await seat.page.locator('blockquote', { hasText: words }).waitFor();
  await seat.hasNoBarrier();
  await seat.press(/^Odvolat doporučení/);
  await seat.answer('Odvolat doporučení');
  await seat.page.locator('blockquote', { hasText: words }).waitFor({ state: 'detached' });
};

/** The coordinator records membership, reads about it in the history, and looks at what ends within a year. */
export const lookAfter = async (seat: Seat, organisation: string): Promise<void> => {
  const { page } = seat;
  await seat.go(`/sprava/organizace/${organisation}`);
  await seat.press(/^Zapsat členství/);
  // As it is recorded already.
  await because(seat, 'Podle seznamu členů.', 'Zapsat členství');
  await page.getByText(/takto zapsané už teď/).waitFor();
  await page.getByRole('combobox', { name: 'Je členem?' }).selectOption('neví se');
  await seat.answer('Zapsat členství');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await seat.follow('Historie změn');
  await seat.arrives('Historie změn');
  await page.getByText('Členství v asociaci').first().waitFor();
  await page.getByText('Proč: Podle seznamu členů.').waitFor();
  await seat.follow('Brzy skončí');
  await seat.arrives('Co brzy skončí');
  await page.getByRole('combobox', { name: 'Jak daleko dopředu' }).selectOption('365');
  await seat.settled();
  await seat.hasNoBarrier();
};

/** The owner ends the organisation on a day to come, told before what becomes of it, takes that back, and reads of both. */
export const endLater = async (seat: Seat): Promise<void> => {
  const { page } = seat;
  await seat.go('/profil');
  await seat.follow('Konec organizace');
  await seat.arrives('Konec organizace');
  await seat.press(/^Ukončit organizaci/);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Lidé organizace tu přijdou o přístup.').waitFor();
  await because(seat, 'Spolek ukončí činnost.', 'Ukončit organizaci');
  await dialog.getByText('Vyplňte toto pole.').waitFor();
  await dialog.getByLabel(/^Organizace končí dnem/).fill(inDays(60));
  await seat.answer('Ukončit organizaci');
  await page.getByText(/^Organizace končí \d/).waitFor();
  await seat.press(/^Vzít konec zpět/);
  await because(seat, 'Spolek pokračuje.', 'Vzít konec zpět');
  await page.getByRole('button', { name: /^Ukončit organizaci/ }).waitFor();
  await seat.go('/profil/organizace/historie');
  await page.getByText('Proč: Spolek pokračuje.').first().waitFor();
};

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { MailCatcher, readable } from '../mail-catcher.js';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { actOn, question, shelter, unit } from './places-said.js';
import { phone, Seat } from './seat.js';

const lead = /Vedoucí týmu neziskové organizace/;
const owner = 'neziskovka-profil@ukazka.invalid';

/** How many times what must come is looked for before it is said not to come. */
const patience = 60;

/** In a week, as a field of a day wants it. */
const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/** Free places as their owner says them, on the board and by the link of a mail, and as somebody else reads them. */
describe('free places', () => {
  let system: RunningSystem;
  let browser: Browser;
  let mails: MailCatcher;
  let visitor: Seat;
  let board: Seat;
  let token = '';

  beforeAll(async () => {
    mails = await MailCatcher.open();
    system = await RunningSystem.prepare({ NAVAZ_SMTP_URL: mails.url });
    browser = await openBrowser();
    await system.start();
    visitor = await Seat.take(browser, system.url);
    board = await Seat.take(browser, system.url, { title: lead });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
    await mails.close();
  });

  /** What the other window reads about the shelter; asked anew until it says so. How soon is measured by the bench. */
  const isSoonRead = async (words: RegExp): Promise<void> => {
    let read = '';
    for (let tries = 0; !words.test(read) && tries < patience; tries += 1) {
      await visitor.page.goto(`${system.url}${question}`);
      const card = visitor.page.getByRole('article').filter({ hasText: shelter });
      read = await card.locator('.places-line').innerText();
    }
    expect(read).toMatch(words);
  };

  it('shows elsewhere how many are free, and takes it back', async () => {
    const { page } = board;
    await isSoonRead(/Má místo.*3 a víc/s);
    await board.go('/mista');
    const less = page.getByRole('button', { name: `O jedno méně: ${unit}` });
    for (let left = 4; left > 0; left -= 1) await less.click();
    await page.getByRole('button', { name: actOn('Uložit: volno 0', unit) }).click();
    await page.getByText('Uloženo: 0 volných.').waitFor();
    await isSoonRead(/^(Plno|Pořadník)/);
    await board.hasNoBarrier();
    await page.getByRole('button', { name: 'Vrátit na 4' }).click();
    await page.getByText('Vráceno: 4 volná.').waitFor();
    await isSoonRead(/Má místo.*3 a víc/s);
  });

  it('says where somebody else was faster, before that is written over', async () => {
    const { page } = board;
    const less = ({ page: of }: Seat) => of.getByRole('button', { name: `O jedno méně: ${unit}` });
    await less(board).click();
    const colleague = await Seat.take(browser, system.url, { title: lead });
    await colleague.go('/mista');
    for (let left = 4; left > 2; left -= 1) await less(colleague).click();
    await colleague.press(actOn('Uložit: volno 2', unit));
    await colleague.page.getByText('Uloženo: 2 volná.').waitFor();
    await colleague.leave();
    const overtaken = page.getByText('Mezitím někdo jiný uvedl 2. Uložením se to změní na 3.');
    for (let tries = 0; tries < patience && !(await overtaken.isVisible()); tries += 1) {
      // Who comes back to a window reads it anew.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      await page.waitForTimeout(500);
    }
    await overtaken.waitFor();
    await board.hasNoBarrier();
    await page.getByRole('button', { name: 'Neměnit' }).click();
    await page.getByLabel('Volných lůžek').fill('4');
    await page.getByRole('button', { name: actOn('Uložit: volno 4', unit) }).click();
    await page.getByText('Uloženo: 4 volná.').waitFor();
  });

  it('says that nobody knows whether it was stored where the answer is lost, and shows how it is', async () => {
    const { page } = board;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('mutation StatePlaces')) return route.continue();
      await route.fetch();
      return route.fulfill({ json: { errors: [{ message: 'lost', extensions: { code: 'OUTCOME_UNKNOWN' } }] } });
    });
    await page.getByRole('button', { name: `O jedno méně: ${unit}` }).click();
    await page.getByRole('button', { name: actOn('Uložit: volno 3', unit) }).click();
    await page.getByText(/nevíme, jestli se to uložilo/).waitFor();
    await board.hasNoBarrier();
    await page.unroute('**/graphql');
    // It was stored, and the page says so: what is typed is what stands there.
    await page.getByRole('button', { name: actOn('Stále platí', unit) }).waitFor();
    await page.getByRole('button', { name: `O jedno více: ${unit}` }).click();
    await page.getByRole('button', { name: actOn('Uložit: volno 4', unit) }).click();
    await page.getByText('Uloženo: 4 volná.').waitFor();
  });

  it('takes nobody until a day, and opens again', async () => {
    const { page } = board;
    await page.getByRole('button', { name: actOn('Pozastavit příjem', unit) }).click();
    const dialog = page.getByRole('dialog', { name: `Pozastavit příjem: ${unit}` });
    // Nothing is chosen before, so that one tap pauses nothing.
    await dialog.getByRole('button', { name: 'Pozastavit příjem' }).click();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    await dialog.getByText('Vyplňte toto pole.').nth(1).waitFor();
    await dialog.getByRole('radio', { name: 'Dovolené' }).check();
    await dialog.getByRole('radio', { name: 'do určitého dne' }).check();
    await dialog.getByLabel('Poslední den, kdy nepřijímáte').fill(inAWeek());
    await board.hasNoBarrier();
    await dialog.getByRole('button', { name: 'Pozastavit příjem' }).click();
    await page.getByText(/Nepřijímáte od .* do .* Důvod: Dovolené\./).waitFor();
    await isSoonRead(/^(?!.*Má místo)/s);
    await board.hasNoBarrier();
    await page.getByRole('button', { name: actOn('Znovu přijímat', unit) }).click();
    await page.getByRole('button', { name: actOn('Stále platí', unit) }).waitFor();
    await isSoonRead(/Má místo.*3 a víc/s);
    expect(board.complaints).toEqual([]);
  });

  it('sends a colleague without an account a link, and not twice at once', async () => {
    const { page } = board;
    const send = page.getByRole('button', { name: actOn('Poslat e-mailem odkaz pro kolegy bez účtu', shelter) });
    await send.click();
    await page.getByText(/^Odkaz jsme poslali na \d/).waitFor();
    const [mail] = await mails.to(owner, '/volna-mista#');
    token = /\/volna-mista#(\S+)/.exec(readable(mail?.raw ?? ''))?.[1] ?? '';
    expect(token.length).toBeGreaterThan(40);
    await send.click();
    await page.getByText(/^Odkaz jsme poslali před chvílí/).waitFor();
    await board.hasNoBarrier();
  });

  it('states places by the link on a phone, again and again, without an account', async () => {
    const seat = await Seat.take(browser, system.url, { screen: phone });
    const { page } = seat;
    await seat.go(`/volna-mista#${token}`);
    await seat.fitsItsScreen();
    await page.getByRole('button', { name: actOn('Stále platí', unit) }).click();
    await page.getByText('Potvrzeno, díky.').waitFor();
    await page.getByRole('button', { name: `O jedno méně: ${unit}` }).click();
    await page.getByRole('button', { name: `O jedno méně: ${unit}` }).click();
    await page.getByRole('button', { name: actOn('Uložit: volno 2', unit) }).click();
    await page.getByText('Uloženo: 2 volná.').waitFor();
    await isSoonRead(/Má místo.*1–2 volná místa/s);
    await page.reload();
    await page.getByRole('button', { name: actOn('Stále platí', unit) }).waitFor();
    expect(await page.getByLabel('Volných lůžek').inputValue()).toBe('2');
    await seat.hasNoBarrier();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
    await board.go('/mista');
    await board.page.getByRole('button', { name: actOn('Co bylo uvedeno dřív', unit) }).click();
    await board.page.getByRole('cell', { name: 'odkazem z e-mailu' }).first().waitFor();
    await board.hasNoBarrier();
  });

  it.each([
    ['changed', '/volna-mista', (whole: string) => `${whole.slice(0, -1)}${whole.endsWith('A') ? 'B' : 'A'}`],
    ['made for something else', '/potvrzeni', (whole: string) => whole],
  ])('opens nothing by a link that was %s (%s)', async (_, path, made) => {
    const seat = await Seat.take(browser, system.url, { screen: phone });
    await seat.go(`${path}#${made(token)}`);
    await seat.page.getByText('Tento odkaz už neplatí').waitFor();
    expect(await seat.words()).not.toContain(shelter);
    await seat.hasNoBarrier();
    await seat.leave();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { MailCatcher, readable } from '../mail-catcher.js';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { accounts, accountsOf, walkMenu } from './menu-walk.js';
import { darkSquares, sheetsOf, squaresOf, tellingIn } from './printed.js';
import { publicPages, published } from './public-pages.js';
import { office, phone, Seat } from './seat.js';

const shelter = 'Azylový dům NOVÁ ŠANCE, Ostrava-Koblov';
const unit = 'Lůžka pro muže';
const lead = /Vedoucí týmu neziskové organizace/;
const owner = 'neziskovka-profil@ukazka.invalid';
const question = `/hledani?q=${encodeURIComponent('azylák pro chlapy v ostravě po vtosce')}`;

/** How many times what must come is looked for before it is said not to come. */
const patience = 60;

/** The name of a button that says what it acts on to those only who do not see where it stands: one text, without a gap. */
const actOn = (act: string, what: string): RegExp => new RegExp(`^${act}: ${what}$`);

/** In a week, as a field of a day wants it. */
const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

/**
 * Public pages on every screen, what is printed of them, free places as their owner says them, and the menu of each
 * role.
 */
describe('places and pages', () => {
  let system: RunningSystem;
  let browser: Browser;
  let mails: MailCatcher;
  let visitor: Seat;
  let board: Seat;
  /** Ids of all services, the shelter's first. */
  let services: readonly string[] = [];
  let organisation = '';
  let token = '';
  const looked = new Set<string>();
  const seen = new Set<string>();

  beforeAll(async () => {
    mails = await MailCatcher.open();
    system = await RunningSystem.prepare({ NAVAZ_SMTP_URL: mails.url });
    browser = await openBrowser();
    await system.start();
    visitor = await Seat.take(browser, system.url);
    board = await Seat.take(browser, system.url, { title: lead });
    await visitor.go(question);
    const path = await visitor.page.getByRole('link', { name: shelter }).first().getAttribute('href');
    ({ services, organisation } = await published(system, path?.split('/').at(-1) ?? ''));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
    await mails.close();
  });

  const addressOf = (pattern: string): string =>
    pattern
      .replace('SERVICES', services.slice(0, 3).join(','))
      .replace('SERVICE', services[0] ?? '')
      .replace('ORGANISATION', organisation);

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

  it.each(publicPages)('%s has no barrier and fits a large letter and the narrowest screen', async (pattern) => {
    const { page, complaints } = visitor;
    await visitor.go(addressOf(pattern));
    // 200 % of letters on the screen of an office.
    await page.setViewportSize({ width: 683, height: 384 });
    await visitor.fitsItsScreen();
    await page.setViewportSize({ width: 320, height: 640 });
    await visitor.fitsItsScreen();
    await visitor.hasNoBarrier();
    await page.setViewportSize(office);
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints.splice(0)).toEqual([]);
    // Whoever asked for less motion is shown none.
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1).length,
    );
    expect(moving).toBe(0);
  });

  it('leads from a service to its organisation, its prison and what is missing there', async () => {
    const { page } = visitor;
    await visitor.go(`/sluzba/${services[0]}`);
    await page.getByRole('link', { name: 'Pro klienty' }).click();
    // It published no phone.
    await page.getByRole('heading', { level: 2, name: 'Jak se ozvat' }).waitFor();
    await page.getByRole('link', { name: 'NOVÁ ŠANCE, z.s.' }).click();
    await page.getByRole('heading', { level: 1, name: 'NOVÁ ŠANCE, z.s.' }).waitFor();
    await page.getByRole('link', { name: shelter }).waitFor();
    await page.getByRole('link', { name: /^Patříte k této organizaci\?|^Je to vaše organizace\?/ }).click();
    await visitor.arrives('Převzít záznam organizace');
    await visitor.go('/pokryti?podle=veznice');
    const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Kuřim/ }) });
    await line.getByRole('link', { name: /nic$/ }).first().waitFor();
    await line.getByRole('rowheader').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Kuřim/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Jak začít spolupracovat' }).waitFor();
    await visitor.hasNoBarrier();
  });

  it('prints a service on one sheet with a code that leads to it', async () => {
    const { page } = visitor;
    await visitor.go(`/sluzba/${services[0]}/tisk`);
    const code = page.getByRole('img', { name: `Aktuální údaje: ${shelter}` }).locator('path');
    const drawn = darkSquares((await code.getAttribute('d')) ?? '');
    expect(drawn).toEqual(squaresOf(`${system.url}/sluzba/${services[0]}`));
    expect(await sheetsOf(page)).toBe(1);
  });

  it('keeps a choice in the window alone, and gives it to somebody else by a link', async () => {
    const { page } = visitor;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.go(question);
    await page.getByRole('button', { name: actOn('Přidat do výběru', shelter) }).click();
    await page.getByRole('link', { name: 'Můj výběr: 1 služba' }).click();
    await page.getByRole('link', { name: shelter }).waitFor();
    await page.getByRole('button', { name: 'Kopírovat odkaz' }).click();
    await page.getByText('Odkaz je zkopírovaný.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(services[0]);
    const other = await Seat.take(browser, system.url, { screen: phone });
    await other.go(link.slice(system.url.length));
    await other.page.getByRole('heading', { level: 1, name: 'Sdílený výběr' }).waitFor();
    await other.page.getByRole('link', { name: shelter }).waitFor();
    await other.fitsItsScreen();
    await other.leave();
    await page.getByRole('button', { name: 'Vyprázdnit výběr' }).click();
    await page.getByText('Výběr je prázdný.').waitFor();
  });

  it('prints a card for the pocket that tells nothing, whatever services are on it', async () => {
    const { page } = visitor;
    expect(services.length).toBeGreaterThan(20);
    for (let from = 0; from < services.length; from += 12) {
      const some = services.slice(from, from + 12);
      await page.goto(`${system.url}/vyber/karticka?s=${some.join(',')}`);
      // A service without phone, web and address is named on the screen and not printed.
      await page.locator('.pocket li').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.emulateMedia({ media: 'print' });
      expect(tellingIn(await visitor.words())).toEqual([]);
      expect(tellingIn(await page.title())).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
    }
    // The sheet for a desk says what they are: without care the card would tell it too.
    await page.goto(`${system.url}/vyber/tisk?s=${services.slice(0, 12).join(',')}`);
    await page.locator('.printed').nth(11).waitFor();
    expect(tellingIn(await page.locator('.sheet').innerText())).not.toEqual([]);
  });

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

  it('knows every account one can log in with', async () => {
    expect([...(await accountsOf(browser, system.url))].sort()).toEqual([...accounts].sort());
  });

  it.each(accounts)('opens every address of the menu whole and without complaint: %s', async (account) => {
    const opened = await walkMenu(browser, system.url, account, looked);
    expect(opened.length).toBeGreaterThan(2);
    expect(opened.filter(({ trouble }) => trouble !== null)).toEqual([]);
    opened.forEach(({ address }) => seen.add(address));
  });

  it('had every address of the menu before somebody', () => {
    const known = ['/prace', '/pripady', '/mista', '/zpravy', '/profil', '/tym', '/dohody', '/lide'];
    const watching = ['/sprava', '/sprava/pravidla', '/dohled', '/dohled/ukony', '/dohled/pravidla'];
    expect([...seen]).toEqual(expect.arrayContaining([...known, ...watching]));
  });
});

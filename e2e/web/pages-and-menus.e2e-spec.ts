import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { accounts, accountsOf, walkMenu } from './menu-walk.js';
import { actOn, question, shelter } from './places-said.js';
import { darkSquares, sheetsOf, squaresOf, tellingIn } from './printed.js';
import { publicPages, published } from './public-pages.js';
import { office, phone, Seat } from './seat.js';

/** Public pages on every screen, what is printed of them, and the menu of each role. */
describe('public pages and menus', () => {
  let system: RunningSystem;
  let browser: Browser;
  let visitor: Seat;
  /** Ids of all services, the shelter's first. */
  let services: readonly string[] = [];
  let organisation = '';
  const looked = new Set<string>();
  const seen = new Set<string>();

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    visitor = await Seat.take(browser, system.url);
    await visitor.go(question);
    const path = await visitor.page.getByRole('link', { name: shelter }).first().getAttribute('href');
    ({ services, organisation } = await published(system, path?.split('/').at(-1) ?? ''));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  const addressOf = (pattern: string): string =>
    pattern
      .replace('SERVICES', services.slice(0, 3).join(','))
      .replace('SERVICE', services[0] ?? '')
      .replace('ORGANISATION', organisation);

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

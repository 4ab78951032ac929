import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { Keys } from './keys.js';
import { narrowWindows, outOfReach } from './narrow-window.js';
import { phone, Seat } from './seat.js';

/** The first number in some words. */
const numberIn = (words: string): number => Number(/\d+/.exec(words)?.[0]);

/** What the page says about how many results there are, once it says that. */
const totalSaid = ({ page }: Seat, said = /^\d+ výsled/): Locator => page.getByRole('status').filter({ hasText: said });

/** How many results there are, as the page says. */
const totalOf = async (seat: Seat): Promise<number> => numberIn(await totalSaid(seat).innerText());

/** Somebody without an account looks for help, by mouse, on a phone, by keyboard alone, in Czech and in English. */
describe('the first visit', () => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  it('refuses scripts and styles that are not its own', async () => {
    const response = await fetch(system.url, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('https:');
  });

  it('every need on the first page is understood and leads to services', async () => {
    const seat = await Seat.take(browser, system.url);
    await seat.go('/');
    const needs = seat.page.getByRole('region', { name: 'Nejčastější potřeby' }).getByRole('link');
    const addresses = await needs.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toHaveLength(8);
    for (const address of addresses) {
      await seat.go(address);
      const isUnderstood = await seat.page.getByRole('list', { name: 'Rozumíme tomu takto' }).isVisible();
      expect({ address, isUnderstood, isMet: (await totalOf(seat)) > 0 }).toEqual({
        address,
        isUnderstood: true,
        isMet: true,
      });
    }
    await seat.leave();
  });

  it('logs in where the page is one of the house: without a barrier, in a narrow window, by keyboard', async () => {
    const seat = await Seat.take(browser, system.url, { screen: narrowWindows.narrowest });
    const { page } = seat;
    await page.goto(`${system.url}/auth/login?return=%2Fnastaveni`);
    await seat.hasNoBarrier();
    expect(await outOfReach(page)).toEqual([]);
    const keys = new Keys(page);
    await keys.write('Přihlašovací jméno', 'kurator');
    await keys.write('Heslo', 'jiné');
    await keys.press('Enter');
    await page.getByRole('alert').waitFor();
    await seat.hasNoBarrier();
    await keys.isTakenTo('textbox', 'Heslo');
    await keys.type('navaz-kurator');
    await keys.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nastavení' }).waitFor();
    // The browser itself remarks on a wrong password.
    expect(seat.complaints.filter((complaint) => !/403/.test(complaint))).toEqual([]);
    await seat.leave();
  });

  it('speaks Czech, and English when asked, and remembers it', async () => {
    const seat = await Seat.take(browser, system.url);
    await seat.go('/');
    expect(await seat.page.locator('html').getAttribute('lang')).toBe('cs');
    await seat.page.getByRole('button', { name: 'English' }).click();
    await seat.page.getByRole('heading', { level: 1, name: 'Find help after leaving prison' }).waitFor();
    expect(await seat.page.locator('html').getAttribute('lang')).toBe('en');
    await seat.hasNoBarrier();
    await seat.go('/');
    await seat.page.getByRole('button', { name: 'Čeština' }).waitFor();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('sends at most 170 kB of script for the first screen', async () => {
    const seat = await Seat.take(browser, system.url);
    await seat.go('/');
    const scripts = await seat.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => entry as PerformanceResourceTiming)
        .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
        .map(({ encodedBodySize }) => encodedBodySize),
    );
    expect(scripts.length).toBeGreaterThan(1);
    expect(Math.min(...scripts)).toBeGreaterThan(0);
    expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(170_000);
    await seat.leave();
  });

  it('fits a phone and the narrowest screen', async () => {
    const seat = await Seat.take(browser, system.url, { screen: phone });
    await seat.go('/');
    await seat.fitsItsScreen();
    await seat.page.setViewportSize({ width: 320, height: 640 });
    await seat.fitsItsScreen();
    await seat.page.getByRole('button', { name: 'Nabídka' }).click();
    await seat.page.getByRole('link', { name: 'Věznice' }).waitFor();
    await seat.hasNoBarrier();
    await seat.leave();
  });

  it('says what is wrong with an address, and leads home', async () => {
    const seat = await Seat.take(browser, system.url);
    await seat.go('/tady/nic/neni');
    await seat.page.getByRole('heading', { level: 1, name: 'Stránka neexistuje' }).waitFor();
    await seat.page.getByRole('link', { name: 'Přejít na úvodní stránku' }).click();
    await seat.page.getByRole('heading', { level: 1, name: 'Najděte pomoc po výstupu z vězení' }).waitFor();
    await seat.leave();
  });

  it('finds a shelter by how people speak, says why it is there, and lets a part of the question go', async () => {
    const seat = await Seat.take(browser, system.url);
    const { page } = seat;
    await seat.go('/');
    await page.getByRole('combobox', { name: 'Co a kde hledáte' }).fill('azylák pro chlapy v ostravě po vtosce');
    await page.getByRole('button', { name: 'Hledat' }).click();
    await totalSaid(seat).waitFor();
    await seat.settled();
    await seat.hasNoBarrier();
    const chips = page.getByRole('list', { name: 'Rozumíme tomu takto' }).getByRole('link');
    expect((await chips.allInnerTexts()).join(' ')).toMatch(/azylové domy.*muži.*Ostrava/s);
    const card = page.getByRole('article').first();
    expect(await card.innerText()).toContain('NOVÁ ŠANCE, z.s.');
    expect(await card.getByRole('list', { name: 'Proč je tu' }).innerText()).toContain('Ostrava');
    expect(await card.innerText()).toMatch(/(Má místo|Plno|Pořadník).*platilo \d/s);
    const before = await totalOf(seat);
    await chips.filter({ hasText: 'Ostrava' }).click();
    await page.getByRole('link', { name: 'Vrátit odebrané části dotazu' }).waitFor();
    // What was found before stays in sight until the new answer is there.
    await totalSaid(seat)
      .filter({ hasNotText: new RegExp(`^${before} výsled`) })
      .waitFor();
    expect(await totalOf(seat)).toBeGreaterThan(before);
    await page.getByRole('link', { name: 'Vrátit odebrané části dotazu' }).click();
    await totalSaid(seat, new RegExp(`^${before} výsled`)).waitFor();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('narrows down by filters and by the map, and each number keeps its word', async () => {
    const seat = await Seat.take(browser, system.url);
    const { page } = seat;
    await seat.go(`/hledani?q=${encodeURIComponent('dluhové poradenství v Kuřimi')}`);
    expect(await page.getByRole('article').first().innerText()).toContain('Kuřim');
    const kind = page.getByRole('group', { name: 'Druh služby' }).getByRole('checkbox', { name: /Odborné sociální/ });
    await kind.waitFor();
    const promised = numberIn(await kind.evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''));
    expect(promised).toBeGreaterThan(0);
    expect(promised).toBeLessThan(await totalOf(seat));
    await kind.check();
    await totalSaid(seat, new RegExp(`^${promised} výsled`)).waitFor();
    expect(new URL(page.url()).searchParams.getAll('druh')).toHaveLength(1);
    await page.getByRole('link', { name: 'Zrušit všechny filtry' }).click();

    await seat.go('/hledani');
    const tile = page.getByRole('list', { name: 'Mapa krajů' }).getByRole('button', { name: /Moravskoslezský/ });
    await tile.filter({ hasText: /\d/ }).waitFor();
    const there = numberIn(await tile.innerText());
    const region = page.getByLabel('Kraj', { exact: true });
    expect(await region.locator('option').allInnerTexts()).toContain(`Moravskoslezský kraj (${there})`);
    await tile.click();
    await totalSaid(seat, new RegExp(`^${there} výsled`)).waitFor();
    expect(await tile.getAttribute('aria-pressed')).toBe('true');
    expect(await region.inputValue()).toBe('CZ080');
    await seat.hasNoBarrier();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('reads on page by page', async () => {
    const seat = await Seat.take(browser, system.url);
    const { page } = seat;
    await seat.go('/hledani');
    const cards = page.getByRole('article');
    const total = await totalOf(seat);
    for (let shown = 20; shown < total; shown = await cards.count()) {
      expect(await cards.count()).toBe(shown);
      await page.getByRole('button', { name: 'Načíst další' }).click();
      await cards.nth(shown).waitFor();
    }
    expect(await cards.count()).toBe(total);
    expect(await page.getByRole('button', { name: 'Načíst další' }).count()).toBe(0);
    expect(new Set(await cards.getByRole('heading').allInnerTexts()).size).toBe(total);
    await seat.leave();
  });

  it('is walked by keyboard alone: over the menu, through suggestions, filters and the map', async () => {
    const seat = await Seat.take(browser, system.url);
    const { page } = seat;
    const keys = new Keys(page);
    await seat.go('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Přeskočit na obsah');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const field = page.getByRole('combobox', { name: 'Co a kde hledáte' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.type('azyl');
    await page.getByRole('option').first().waitFor();
    await seat.hasNoBarrier();
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`);
    expect(await chosen.getAttribute('aria-selected')).toBe('true');
    const words = await chosen.locator('span').first().innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect((await field.inputValue()).trim()).toBe(words);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === '/hledani');
    await seat.settled();

    await keys.to('checkbox', /^Azylové domy/);
    await page.keyboard.press('Space');
    await page.waitForURL((address) => address.searchParams.has('druh'));
    // Whoever ticked a box goes on from it.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)).toBe('checkbox');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).not.toBe(
      'none',
    );
    await keys.enter('button', /Moravskoslezský kraj: \d/);
    await page.waitForURL((address) => address.searchParams.get('kraj') === 'CZ080');
    await seat.settled();
    await keys.enter('link', /NOVÁ ŠANCE/);
    await page.waitForURL((address) => address.pathname.startsWith('/sluzba/'));
    await page.getByRole('heading', { level: 1, name: /NOVÁ ŠANCE/ }).waitFor();
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('takes consent back only with a whole and true code', async () => {
    const seat = await Seat.take(browser, system.url, { screen: phone });
    const { page } = seat;
    await seat.go('/odvolani');
    const code = page.getByRole('textbox', { name: 'Kód z lístku' });
    const show = page.getByRole('button', { name: 'Ukázat, co platí' });
    await code.fill('ABC-12');
    await show.click();
    await page.getByText('Kód má 10 znaků. Zkontrolujte ho podle lístku.').waitFor();
    expect(await code.getAttribute('aria-invalid')).toBe('true');
    expect(await code.evaluate((element) => element === document.activeElement)).toBe(true);
    await seat.hasNoBarrier();
    await code.fill('abcde-23456');
    await show.click();
    await page.getByText(/^Tento kód neznáme\./).waitFor();
    expect(await page.getByRole('heading', { name: 'Body z vašeho lístku' }).count()).toBe(0);
    expect(page.url()).toBe(`${system.url}/odvolani`);
    await seat.hasNoBarrier();
    await seat.leave();
  });
});

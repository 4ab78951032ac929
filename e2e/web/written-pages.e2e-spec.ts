import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { phone, Seat } from './seat.js';

const html = { headers: { accept: 'text/html' } };
const question = `/hledani?q=${encodeURIComponent('azylák pro chlapy v ostravě')}`;

/**
 * The time on the page's own clock when all of it has been drawn once. While the text comes in, the browser draws what
 * it has (half a word, half a list), so that what moves before depends on how the network cut the answer.
 */
const drawn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      ),
  );

/** How much has moved on a page since a time on its own clock, by the browser's own measure; 0: nothing. */
const movedSince = (page: Page, since: number): Promise<number> =>
  page.evaluate(
    (start) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          const shifts = list.getEntries().filter(({ startTime }) => startTime > start);
          resolve(shifts.reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // No entry, no call.
        setTimeout(resolve, 500, 0);
      }),
    since,
  );

/** Keeps the program of a page away until it is let go. */
const programHeldBack = async (page: Page): Promise<() => void> => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/start-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};

/** Pages of the directory are written by the server: there to be read before any script, and without it. */
describe('a page that the server wrote', () => {
  let system: RunningSystem;
  let browser: Browser;
  let service: string;

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    const found = await (await fetch(system.url + question, html)).text();
    [service = ''] = /\/sluzba\/[0-9a-f-]{36}/.exec(found) ?? [];
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  it('has its heading, its title and a form that works, and no script of its own', async () => {
    const answer = await fetch(system.url, html);
    const text = await answer.text();
    expect(text).toContain('<title>Najděte pomoc po výstupu z vězení – Navaz</title>');
    expect(text).toMatch(/<h1[^>]*>Najděte pomoc po výstupu z vězení<\/h1>/);
    expect(text).toMatch(/<form[^>]*action="\/hledani"/);
    expect(text).toMatch(/<input[^>]*name="q"/);
    for (const [script] of text.matchAll(/<script[^>]*>/g)) {
      expect(script).toMatch(/ src="\/assets\/|type="application\/json"/);
    }
    expect(text).not.toMatch(/<style|style="|onclick/);
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is read and searched on a phone without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(system.url);
    expect(await page.getByRole('link', { name: 'Věznice', exact: true }).isVisible()).toBe(true);
    await page.getByRole('combobox', { name: 'Co a kde hledáte' }).fill('azylák pro chlapy v ostravě');
    await page.getByRole('button', { name: 'Hledat' }).click();
    await page.waitForURL((address) => address.pathname === '/hledani');
    const card = page.getByRole('article').first();
    expect(await card.innerText()).toMatch(/NOVÁ ŠANCE, z\.s\..*platilo \d/s);
    await card.getByRole('heading').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /NOVÁ ŠANCE/ }).waitFor();
    expect(await page.getByText('Tato stránka potřebuje').count()).toBe(0);
    await context.close();
  });

  it.each(['/', question, '/sluzba'])(
    'comes alive where it stands: nothing moves, nothing is there twice: %s',
    async (path) => {
      const seat = await Seat.take(browser, system.url, { screen: phone });
      const { page } = seat;
      const letGo = await programHeldBack(page);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).pathname === '/graphql') asked.push(request.postData() ?? '');
      });
      await page.goto(system.url + (path === '/sluzba' ? service : path), { waitUntil: 'domcontentloaded' });
      const before = await seat.words();
      expect(await page.locator('#answers').count()).toBe(1);
      const whole = await drawn(page);
      letGo();
      await seat.settled();
      expect(await seat.words()).toBe(before);
      expect(await page.locator('header').count()).toBe(1);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await movedSince(page, whole)).toBe(0);
      // It is drawn from the answers that came with it.
      expect(asked).toEqual([]);
      await seat.hasNoBarrier();
      expect(seat.complaints).toEqual([]);
      await seat.leave();
    },
  );

  it('shows its blocks in the order in which they come, so that none pushes away what is read already', async () => {
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(system.url + question);
    const blocks = await page
      .locator('.search-layout > *')
      .evaluateAll((found) => found.map((block) => block.getBoundingClientRect().top));
    expect(blocks).toHaveLength(3);
    expect(blocks).toEqual([...blocks].sort((one, other) => one - other));
    await context.close();
  });

  it('keeps what somebody typed before it was alive', async () => {
    const seat = await Seat.take(browser, system.url, { screen: phone });
    const { page } = seat;
    const letGo = await programHeldBack(page);
    await page.goto(system.url, { waitUntil: 'domcontentloaded' });
    const field = page.getByRole('combobox', { name: 'Co a kde hledáte' });
    await field.fill('dluhy Br');
    letGo();
    await seat.settled();
    expect(await field.inputValue()).toBe('dluhy Br');
    await field.press('n');
    await page.getByRole('option').first().waitFor();
    expect(await field.inputValue()).toBe('dluhy Brn');
    await seat.leave();
  });

  it.each([
    ['/sluzba/01890000-0000-7000-8000-000000000000', 'Taková služba tu není', 'Najít jinou službu'],
    ['/sluzba/neni/pro-klienty', 'Taková služba tu není', 'Najít jinou službu'],
    ['/organizace/01890000-0000-7000-8000-000000000000', 'Taková organizace tu není', 'Hledat v adresáři'],
    ['/veznice/neni', 'Takovou věznici v seznamu nemáme', 'Všechny věznice'],
  ])('says that %s is not there, and where to go', async (path, words, onward) => {
    const answer = await fetch(system.url + path, html);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(words);
    const seat = await Seat.take(browser, system.url, { screen: phone });
    const { page } = seat;
    const letGo = await programHeldBack(page);
    await page.goto(system.url + path, { waitUntil: 'domcontentloaded' });
    const before = await seat.words();
    expect(before).toContain(words);
    const whole = await drawn(page);
    letGo();
    await seat.settled();
    expect(await seat.words()).toBe(before);
    expect(await movedSince(page, whole)).toBe(0);
    await seat.hasNoBarrier();
    await seat.follow(onward);
    await page.waitForURL((address) => address.pathname !== path);
    // The browser itself remarks on the 404 of the page.
    expect(seat.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await seat.leave();
  });

  it('shows filters and map beside the results before any script, and they stay where they are', async () => {
    const seat = await Seat.take(browser, system.url);
    const { page } = seat;
    const letGo = await programHeldBack(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(request.postData() ?? '');
    });
    await page.goto(system.url + question, { waitUntil: 'domcontentloaded' });
    const filters = page.getByRole('group', { name: 'Druh služby' });
    const map = page.getByRole('list', { name: 'Mapa krajů' });
    expect([await filters.isVisible(), await map.isVisible()]).toEqual([true, true]);
    const places = [await filters.boundingBox(), await map.boundingBox()];
    const before = await seat.words();
    const whole = await drawn(page);
    letGo();
    await seat.settled();
    expect([await filters.boundingBox(), await map.boundingBox()]).toEqual(places);
    expect(await seat.words()).toBe(before);
    expect(await movedSince(page, whole)).toBe(0);
    expect(asked).toEqual([]);
    await filters.getByRole('checkbox').first().click();
    await page.waitForURL((address) => address.searchParams.has('druh'));
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('speaks the language of its reader from the first word', async () => {
    const answer = await fetch(system.url, { headers: { ...html.headers, cookie: 'navaz.language=en' } });
    const text = await answer.text();
    expect(text).toContain('<html lang="en"');
    expect(text).toMatch(/<h1[^>]*>Find help after leaving prison<\/h1>/);
  });

  it('is not written for somebody who is logged in, nor where there is nothing to write', async () => {
    for (const [path, cookie] of [
      ['/', '__Host-navaz=abc'],
      ['/prace', ''],
    ] as const) {
      const text = await (await fetch(system.url + path, { headers: { ...html.headers, cookie } })).text();
      expect(text).not.toContain('<h1');
      expect(text).toContain('<title>Navaz</title>');
      expect(text).toContain('data-ahead');
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { phone, Seat } from './seat.js';

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
});

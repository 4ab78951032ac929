import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { cookieOf, openBrowser } from '../visitor.js';
import { part } from './case-parts.js';
import { Keys } from './keys.js';
import { Seat } from './seat.js';
import { sendByKeyboard } from './sending-by-keyboard.js';
import { agree, answerConditions, fillNewCase, prepareRequest } from './sending.js';

const prisonAccount = /Sociální pracovník věznice Kuřim/;

jest.setTimeout(120_000);

/** What may come between a need and its request: a word too many, the end of a session, no agreement, a right, no mouse. */
describe('what stands in the way of a request', () => {
  let system: RunningSystem;
  let browser: Browser;
  let prison: Seat;

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    prison = await Seat.take(browser, system.url, { title: prisonAccount });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  it('what is missing is told together once, and nothing comes between while it is typed', async () => {
    const { page } = prison;
    await prison.go('/pripad/novy');
    await prison.press('Otevřít případ a najít služby');
    const told = page.getByText('Formulář má chyby');
    await told.waitFor();
    expect(await told.evaluate((text) => document.activeElement?.contains(text))).toBe(true);
    await prison.hasNoBarrier();
    await page.getByRole('link', { name: 'Vyplňte jméno.' }).click();
    await page.keyboard.type('Jana');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Skřivanová');
    expect(await page.getByRole('textbox', { name: 'Jméno', exact: true }).inputValue()).toBe('Jana');
    expect(await page.getByRole('textbox', { name: 'Příjmení', exact: true }).inputValue()).toBe('Skřivanová');
    expect(await page.getByRole('link', { name: /^Vyplňte/ }).count()).toBe(0);
  });

  it('a wish that names an offence is stopped at its field, and the page says that the case stands without its need', async () => {
    const { page } = prison;
    await prison.go('/pripad/novy');
    await fillNewCase(prison, { given: 'Jan', family: 'Skřivan', wish: 'Seděl za loupež, ale chce klid.' });
    await prison.press('Otevřít případ a najít služby');
    await page.locator('form mark').first().waitFor();
    expect(await page.locator('form mark').allInnerTexts()).toEqual(['loupež']);
    const drawn = await page.locator('form mark').evaluate((mark) => {
      const { fontWeight, textDecorationLine } = getComputedStyle(mark);
      return { fontWeight, textDecorationLine };
    });
    // Not by colour alone.
    expect(drawn).toEqual({ fontWeight: '700', textDecorationLine: 'underline' });
    expect(new URL(page.url()).pathname).toBe('/pripad/novy');
    await page.getByText(/^Případ už je otevřený/).waitFor();
    const stands = page.getByRole('link', { name: 'Přejít na otevřený případ' });
    expect(await stands.getAttribute('href')).toMatch(/^\/pripad\/[^/]+$/);
    await prison.hasNoBarrier();
    await stands.click();
    await prison.staysHere();
  });

  it('a session that ends in mid-form hides the page, and loses nothing that was typed', async () => {
    const { page } = prison;
    const wish = page.getByRole('textbox', { name: /^Co chce člověk službě vzkázat/ });
    await wish.fill('Chce hlavně klid.');
    await fetch(`${system.url}/auth/logout`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: system.url, ...(await cookieOf(page, system.url)) },
    });
    await prison.press('Přidat potřebu a najít služby');
    const over = page.getByRole('heading', { name: 'Přihlášení skončilo' });
    await over.waitFor();
    for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
    expect(await over.isVisible()).toBe(true);
    expect(await prison.words()).not.toContain('Nový případ');
    expect(await page.getByText('Nový případ').isVisible()).toBe(false);
    expect(await wish.isVisible()).toBe(false);
    await prison.hasNoBarrier();

    const opening = page.waitForEvent('popup');
    await prison.answer('Přihlásit se v novém okně');
    const popup = await opening;
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: prisonAccount }).click();
    await closed;
    await wish.waitFor();
    expect(await wish.inputValue()).toBe('Chce hlavně klid.');
    await prison.press('Přidat potřebu a najít služby');
    await prison.arrives(/^Služby:/);
  });

  it('a request nobody agreed to cannot be sent: the preview says what is missing, and leads there', async () => {
    const { page } = prison;
    await prepareRequest(prison);
    await answerConditions(prison);
    await prison.press('Přeskočit na náhled');
    await page.getByText(/^Žádost zatím nejde odeslat\./).waitFor();
    expect(await page.getByRole('button', { name: 'Odeslat žádost' }).count()).toBe(0);
    await prison.hasNoBarrier();
    const keys = new Keys(page);
    await keys.enter('button', 'Přejít k souhlasu');
    await keys.isTakenTo('group', 'Souhlas klienta');
  });

  it('what hinders a request only since the preview was read is refused when it is sent', async () => {
    const { page } = prison;
    const waiting = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Žádost ', '');
    await agree(prison);
    await prison.press('Pokračovat: co se předá');
    await page.getByRole('button', { name: 'Odeslat žádost' }).waitFor();
    const other = await Seat.take(browser, system.url, { title: prisonAccount });
    await other.go((await page.getByRole('link', { name: /Zpět na případ/ }).getAttribute('href')) ?? '');
    await part(other, 'Práva klienta');
    await other.press('Omezit');
    await other.page
      .getByText(/^Klient požádal o omezení zpracování/)
      .first()
      .waitFor();
    await other.leave();
    await prison.press('Odeslat žádost');
    await prison.answer('Ano, odeslat');
    await page.getByText(/omezení zpracování, proto se teď nic nepředává/).waitFor();
    await prison.hasNoBarrier();
    const ngo = await Seat.take(browser, system.url, { title: /Pracovník neziskové organizace/ });
    await ngo.go('/prace');
    expect(await ngo.words()).not.toContain(waiting);
    await ngo.leave();
    await page.getByRole('main').getByRole('link', { name: 'Zpět na případ', exact: true }).click();
    await prison.arrives(/^Případ /);
  });

  it('a keyboard alone is enough from the search to sent', async () => {
    const seat = await Seat.take(browser, system.url, { title: prisonAccount });
    await sendByKeyboard(seat, { given: 'Karel', family: 'Stehlík' });
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });
});

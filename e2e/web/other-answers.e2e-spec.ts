import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { cookieOf, openBrowser } from '../visitor.js';
import { Seat } from './seat.js';
import { agree, answerConditions, openCase, prepareRequest, send } from './sending.js';

/** Looked for wherever it must not be. */
const canary = 'Konipásek';
const providerAccount = /^Pracovník neziskové organizace/;
const question = 'Zvládne chůzi do schodů?';

jest.setTimeout(120_000);

/** What a service can say instead of yes, and a sender to an offer, through the pages. */
describe('other answers through the pages', () => {
  let system: RunningSystem;
  let browser: Browser;
  let prison: Seat;
  let ngo: Seat;
  let reference = '';

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    prison = await Seat.take(browser, system.url, { title: /^Sociální pracovník věznice Kuřim/ });
    ngo = await Seat.take(browser, system.url, { title: providerAccount });
    await openCase(prison, { given: 'Petr', family: canary });
    await prepareRequest(prison);
    await answerConditions(prison);
    await agree(prison);
    ({ reference } = await send(prison));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  const openRequest = async (seat: Seat): Promise<void> => {
    await seat.go('/prace');
    await seat.follow(reference);
    await seat.arrives(`Žádost ${reference}`);
  };

  /** Chooses an act, and sends its form. */
  const actAs = async (seat: Seat, act: string): Promise<void> => {
    await seat.press(act);
    await seat.hasNoBarrier();
    await seat.press(act);
  };

  it('a team lead gives the request to somebody of the team', async () => {
    const lead = await Seat.take(browser, system.url, { title: /^Vedoucí týmu neziskové organizace/ });
    await openRequest(lead);
    await lead.page.locator('summary', { hasText: 'Další možnosti' }).click();
    await lead.press('Předat kolegovi');
    await lead.hasNoBarrier();
    await lead.press('Předat');
    await lead.page.getByText('Vyberte, kdo na žádosti bude pracovat.').first().waitFor();
    const colleague = await lead.page.locator('option', { hasText: providerAccount }).innerText();
    await lead.page.getByRole('combobox').selectOption({ label: colleague });
    await lead.press('Předat');
    await lead.page.getByText('Žádost má na starosti kolega.').waitFor();
    expect(lead.complaints).toEqual([]);
    await lead.leave();
  });

  it('the service wants to meet first, and the sender is asked for a day', async () => {
    await openRequest(ngo);
    await actAs(ngo, 'Chceme se nejdřív setkat');
    await ngo.answer('Ano, chceme se nejdřív setkat');
    await ngo.page.getByText(/^Odesílatel ví, že se chcete nejdřív setkat/).waitFor();
    await openRequest(prison);
    await prison.page.getByRole('button', { name: 'Navrhnout termín pohovoru' }).waitFor();
  });

  it('a question half written is not left by chance, and outlasts the end of a session', async () => {
    const { page } = ngo;
    await ngo.press('Zeptat se');
    await ngo.write('Text', question);
    await page.getByRole('link', { name: 'Přeskočit na obsah' }).press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('navigation', { name: 'Hlavní nabídka' }).getByRole('link').first().click();
    await page.getByRole('dialog', { name: 'Odejít bez uložení?' }).waitFor();
    await ngo.hasNoBarrier();
    await ngo.staysHere();
    const text = page.getByRole('textbox', { name: 'Text' });
    expect(await text.inputValue()).toBe(question);
    await ngo.press('Zrušit');
    await ngo.goesOnFilling();
    expect(await text.inputValue()).toBe(question);

    await fetch(`${system.url}/auth/logout`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: system.url, ...(await cookieOf(page, system.url)) },
    });
    await ngo.press('Zeptat se');
    await ngo.answer('Ano, zeptat se');
    await page.getByRole('heading', { name: 'Přihlášení skončilo' }).waitFor();
    const failed = page.getByText(/^Nejste přihlášeni/);
    await failed.waitFor({ state: 'attached' });
    const opening = page.waitForEvent('popup');
    await ngo.answer('Přihlásit se v novém okně');
    const popup = await opening;
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: providerAccount }).click();
    await closed;
    await text.waitFor();
    expect(await text.inputValue()).toBe(question);
    // What failed for want of a login is no longer said.
    await failed.waitFor({ state: 'detached' });
    await ngo.press('Zeptat se');
    await ngo.answer('Ano, zeptat se');
    await page.getByText(/^Otázka je odeslaná\./).waitFor();
  });

  it('the service puts the request on its waiting list, for a reason', async () => {
    await openRequest(prison);
    await prison.press('Odpovědět na otázku');
    await prison.write('Text', 'Ano.');
    await prison.press('Odpovědět na otázku');
    await prison.answer('Ano, odpovědět na otázku');
    await prison.page.getByText('Odpověď je odeslaná.').waitFor();
    await openRequest(ngo);
    await actAs(ngo, 'Zařadit do pořadníku');
    await ngo.page.getByText('Vyberte důvod.').first().waitFor();
    await ngo.page.getByRole('group', { name: 'Důvod' }).getByRole('radio').first().check();
    await ngo.press('Zařadit do pořadníku');
    await ngo.page.getByText('Žádost je v pořadníku.').waitFor();
    await ngo.hasNoBarrier();
  });

  it('the sender lets an offer go, and the request waits on', async () => {
    await actAs(ngo, 'Nabídnout místo');
    await ngo.page.getByText('Místo je nabídnuté a odesílatel to ví.').waitFor();
    await openRequest(prison);
    await actAs(prison, 'Nabídku nepřijmout');
    await prison.answer('Ano, nabídku nepřijmout');
    await prison.page.getByText('Nabídka není přijatá a služba to ví.').waitFor();
    await prison.hasNoBarrier();
    await ngo.page.getByRole('button', { name: 'Nabídnout místo' }).waitFor();
  });

  it('the service declines for a reason, gives a notice to print, and nothing of the person stays with it', async () => {
    await openRequest(ngo);
    await actAs(ngo, 'Odmítnout');
    await ngo.page.getByText('Vyberte důvod.').first().waitFor();
    const reason = ngo.page.getByRole('radio', { name: /^Neposkytujeme sociální službu/ });
    await reason.check();
    await ngo.press('Odmítnout');
    await ngo.hasNoBarrier();
    await ngo.answer('Ano, odmítnout');
    await ngo.page.getByText('Žádost je odmítnutá a odesílatel to ví.').waitFor();
    expect(await ngo.saved('Oznámení o odmítnutí (PDF)')).toBe('%PDF-');
    await ngo.hasNoBarrier();
    expect(await ngo.everything()).not.toContain(canary);
    // What has ended is no work any more; who sent it still reads why.
    await prison.go(new URL(ngo.page.url()).pathname);
    await prison.page.getByText('neposkytují požadovanou službu').first().waitFor();
    expect(prison.complaints).toEqual([]);
  });
});

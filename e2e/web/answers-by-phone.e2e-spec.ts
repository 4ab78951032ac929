import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { Seat } from './seat.js';
import { agree, openCase, prepareRequest, send } from './sending.js';

/** Services of the demo without an account: they are called, and what they say is written down. */
const nightShelter = /Armáda spásy Ostrava/;
/** Outside of the act on social services: it may refuse for a reason of its own. */
const debtAdvice = /Dluhové poradenství, RUBIKON/;
const stopped = 'Nechtějí ho kvůli loupeži.';
const askedAbout = 'Volat znovu na 601 222 333.';

jest.setTimeout(120_000);

/** What a service without an account says by phone is written down by the sender, through the pages. */
describe('answers by phone through the pages', () => {
  let system: RunningSystem;
  let browser: Browser;
  let prison: Seat;

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    prison = await Seat.take(browser, system.url, { title: /^Sociální pracovník věznice Kuřim/ });
    await openCase(prison, { given: 'Petr', family: 'Konipásek' }, 'nocleharny');
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
  });

  it('an enquiry says that the service has to be called, keeps its answer, and becomes a request', async () => {
    const { page } = prison;
    await page.getByRole('checkbox', { name: nightShelter }).check();
    await prison.press('Zeptat se na místo');
    await prison.hasNoBarrier();
    await prison.answer('Odeslat dotaz');
    await prison.arrives(/^Dotaz na místo/);
    await page.getByText(/^Službě jsme nic neposlali, sama tu neodpovídá\./).waitFor();
    expect(await page.getByText('Odpovědi tu přibývají samy.').count()).toBe(0);
    await prison.press('Zapsat odpověď z telefonu');
    await prison.hasNoBarrier();
    await prison.press('Zapsat odpověď');
    await page.getByText(/doplňte den, který ještě neminul/).waitFor();
    const said = page.getByRole('group', { name: 'Co služba odpověděla' });
    await said.getByRole('radio', { name: 'musí posoudit' }).check();
    await prison.press('Zapsat odpověď');
    await page.getByText(/^Zapsali jste vy .+ sociální pracovník$/).waitFor();
    await prison.hasNoBarrier();
    await prison.press('Udělat z dotazu žádost');
    await prison.arrives(/^Žádost /);
  });

  it('a service that only invites asks nothing, so the agreement comes first', async () => {
    const { page } = prison;
    await page.getByRole('heading', { level: 2, name: 'Souhlas klienta' }).waitFor();
    expect(await prison.words()).not.toContain('Podmínky služby');
    await agree(prison);
    const { reference } = await send(prison);
    await page.getByText(/^Službě jsme nic neposlali/).waitFor();
    await prison.go('/prace');
    await prison.follow(reference);
    await prison.arrives(`Žádost ${reference}`);
  });

  it('a refusal said by phone needs a reason and a sentence, which is read before it is kept', async () => {
    const { page } = prison;
    await openCase(prison, { given: 'Jan', family: 'Skřivan' }, 'dluhy');
    await prepareRequest(prison, debtAdvice);
    await agree(prison);
    const { reference } = await send(prison);
    await prison.follow('Otevřít žádost');
    await prison.arrives(`Žádost ${reference}`);
    await prison.press('Zapsat odpověď služby');
    await prison.press('Zapsat odpověď služby');
    await page.getByText('Formulář má chyby').waitFor();
    await prison.hasNoBarrier();
    await page.getByRole('radio', { name: 'odmítli' }).check();
    // What is mended is no error any more.
    await page.getByText('Formulář má chyby').waitFor({ state: 'detached' });
    await page
      .getByRole('group', { name: 'Důvod' })
      .getByRole('radio', { name: /^Jiný důvod/ })
      .check();
    await prison.write(/^Vysvětlení/, stopped);
    await prison.press('Zapsat odpověď služby');
    await page.locator('form mark').first().waitFor();
    await prison.hasNoBarrier();
    await prison.write(/^Vysvětlení/, askedAbout);
    await prison.press('Zapsat odpověď služby');
    const stands = page.getByRole('checkbox', { name: /^Text mám po sobě přečtený/ });
    await stands.check();
    await prison.press('Zapsat odpověď služby');
    await page.getByText(askedAbout).first().waitFor();
    await stands.waitFor({ state: 'detached' });
    await prison.hasNoBarrier();
    expect(await prison.words()).not.toContain(stopped);
    expect(prison.complaints).toEqual([]);
  });
});

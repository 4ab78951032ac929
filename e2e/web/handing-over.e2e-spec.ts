import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { inDays, today } from '../journey.js';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { picture } from './pictures.js';
import { phone, Seat } from './seat.js';
import { agree, answerConditions, openCase, prepareRequest, send, shelter } from './sending.js';

/** Looked for wherever it must not be. */
const canary = 'Kanárek';
const fullName = `Petr ${canary}`;
const meetingPlace = 'hlavní vchod azylového domu';
const mostScreens = 6;
const blankWithin = 10_000;

jest.setTimeout(120_000);

/** One person from a prison to a shelter through the pages: each account in a window of its own. */
describe('handing over through the pages', () => {
  let system: RunningSystem;
  let browser: Browser;
  let prison: Seat;
  let ngo: Seat;
  let probation: Seat;
  let reference = '';
  let code = '';
  const screens = new Set<string>();

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    prison = await Seat.take(browser, system.url, { title: /Sociální pracovník věznice Kuřim/ });
    ngo = await Seat.take(browser, system.url, { title: /Pracovník neziskové organizace/ });
    probation = await Seat.take(browser, system.url, { title: /Probační úředník/ });
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

  it('a prison opens a case, and a probation officer takes part in it', async () => {
    await openCase(prison, { given: 'Petr', family: canary, wish: 'Rád bych klidný pokoj.' });
    await prison.follow(/Zpět na případ/);
    await prison.arrives(/^Případ /);
    const { page } = prison;
    await page.getByText('Kdo se na případu podílí').click();
    await page.getByRole('combobox', { name: 'Druh pracoviště' }).selectOption('probation_centre');
    await page.getByRole('searchbox', { name: 'Část názvu' }).fill('Ostrava');
    await page.getByRole('radio', { name: /Probační a mediační služba/ }).check();
    await prison.press('Přidat pracoviště');
    await page.getByRole('button', { name: /^Ukončit účast/ }).waitFor();
    // The list is read anew before the command is over; only then does the button go.
    await page.getByRole('button', { name: 'Přidat pracoviště' }).waitFor({ state: 'detached' });
    await prison.hasNoBarrier();
  });

  it('from the need to sent takes six screens at most, and a paper to sign', async () => {
    const { page } = prison;
    const look = (): unknown => screens.add(page.url());
    look();
    page.on('framenavigated', look);
    await picture(prison, 'case');
    await prison.follow(/^Najít službu: /);
    await prison.arrives(/^Služby:/);
    await prepareRequest(prison);
    await answerConditions(prison);
    const agreed = await agree(prison, /Probační a mediační služba/);
    const sent = await send(prison);
    page.off('framenavigated', look);
    ({ code } = agreed);
    ({ reference } = sent);
    expect(screens.size).toBeLessThanOrEqual(mostScreens);
    expect(agreed.paper).toBe('%PDF-');
    expect(sent.preview).toContain('Zvířata v domě nemáme. – splněno');
    // Said to invite: there is nothing to answer.
    expect(sent.preview).not.toContain('Kauci nechceme');
    expect(sent.preview).not.toContain(canary);
    expect(reference).toMatch(/^P-/);
    expect([...screens].join(' ')).not.toContain(canary);
  });

  it('the service sees a code and no name, anywhere in its window', async () => {
    await ngo.go('/prace');
    await picture(ngo, 'work');
    await openRequest(ngo);
    expect(await ngo.words()).toContain('Ostrava-město');
    await ngo.page.getByText('Otevřením jste potvrdili, že žádost máte.').waitFor();
    await ngo.page.getByRole('button', { name: 'Nabídnout místo' }).waitFor();
    expect(await ngo.page.getByRole('button', { name: 'Potvrdit přijetí' }).count()).toBe(0);
    await ngo.hasNoBarrier();
    await picture(ngo, 'request-received');
    expect(await ngo.everything()).not.toContain(canary);
  });

  it('a question is answered; an answer with the name is stopped at its field and does not pass', async () => {
    await ngo.press('Zeptat se');
    await ngo.write('Text', 'Zvládne chůzi do schodů?');
    await ngo.press('Zeptat se');
    await ngo.answer('Ano, zeptat se');
    await ngo.page.getByRole('heading', { name: 'Otázky a odpovědi' }).waitFor();

    await openRequest(prison);
    await prison.press('Odpovědět na otázku');
    await prison.write('Text', `Pan ${canary} schody zvládne.`);
    await prison.press('Odpovědět na otázku');
    await prison.answer('Ano, odpovědět na otázku');
    const { page } = prison;
    await page.getByText('Označená místa takto poslat nejde').waitFor();
    expect(await page.locator('form mark').allInnerTexts()).toEqual([canary]);
    await prison.hasNoBarrier();
    expect(await ngo.everything()).not.toContain(canary);

    await prison.write('Text', 'Ano.');
    await prison.press('Odpovědět na otázku');
    await prison.answer('Ano, odpovědět na otázku');
    await page.getByText('Odpověď je odeslaná.').waitFor();
    await ngo.page.getByText('Ano.', { exact: true }).waitFor();
    await ngo.hasNoBarrier();
  });

  it('a place is offered, still without a name', async () => {
    await ngo.press('Nabídnout místo');
    await ngo.page.getByLabel(/^Od kterého dne/).fill(today);
    await ngo.hasNoBarrier();
    await ngo.press('Nabídnout místo');
    await ngo.page.getByText('Místo je nabídnuté a odesílatel to ví.').waitFor();
    expect(await ngo.everything()).not.toContain(canary);
  });

  it('the place is confirmed, and the name appears on the open page of the service', async () => {
    const { page } = prison;
    await prison.press('Potvrdit toto místo');
    await page.getByRole('checkbox', { name: /^Domluvit rovnou/ }).check();
    await page.getByLabel('Den', { exact: true }).fill(inDays(1));
    await prison.write('Místo', meetingPlace);
    await prison.hasNoBarrier();
    await prison.press('Potvrdit toto místo');
    await prison.hasNoBarrier();
    await prison.answer(/^Ano/);
    await page.getByText('Místo je potvrzené.').waitFor();

    await ngo.page.getByText(fullName).first().waitFor();
    expect(await ngo.words()).toContain(meetingPlace);
    expect(await ngo.page.title()).not.toContain(canary);
    await ngo.hasNoBarrier();
  });

  it('the person comes, and the probation officer reads what was agreed to, without a name', async () => {
    await ngo.press('Člověk přišel');
    await ngo.press('Člověk přišel');
    await ngo.page.getByText('Je zapsáno, že člověk přišel.').waitFor();
    await ngo.follow('Připravit zprávu');
    await ngo.arrives('Připravit zprávu');
    await ngo.page.getByRole('radio', { name: /Probační a mediační služba/ }).check();
    await ngo.press('Připravit a ukázat');
    await ngo.arrives(/^Zpráva k žádosti/);
    await ngo.page.getByRole('checkbox', { name: 'Klient zprávu viděl.' }).check();
    await ngo.press('Odeslat zprávu');
    await ngo.answer('Odeslat zprávu');
    await ngo.page.getByText('Zpráva odešla.').waitFor();

    await probation.go('/zpravy');
    await probation.follow(`Otevřít zprávu k žádosti ${reference}`);
    await probation.arrives(/^Přijatá zpráva/);
    expect(await probation.words()).toContain('člověk přišel');
    expect(await probation.everything()).not.toContain(canary);
  });

  it('the person takes agreement back by the code of the slip, and the open page of the service goes blank by itself', async () => {
    await openRequest(ngo);
    await ngo.page.getByText(fullName).first().waitFor();
    const client = await Seat.take(browser, system.url, { screen: phone });
    await client.go('/odvolani');
    await client.write('Kód z lístku', code);
    await client.press('Ukázat, co platí');
    await client.press('Odvolat všechno');
    await client.hasNoBarrier();
    await client.answer('Ano, odvolat');
    await client.page.getByText(/^Hotovo\./).waitFor();
    await ngo.page.getByText(fullName).first().waitFor({ state: 'detached', timeout: blankWithin });
    expect(await ngo.everything()).not.toContain(canary);
    await ngo.page
      .getByText(/Údaje .*nejsou k dispozici/)
      .first()
      .waitFor({ timeout: blankWithin });
    await ngo.hasNoBarrier();
    await client.fitsItsScreen();
    await client.hasNoBarrier();
    expect(await client.everything()).not.toMatch(new RegExp(`${canary}|NOVÁ ŠANCE|${reference}`));
    await client.leave();

    await probation.page.reload();
    await probation.page.getByText('Tady nic není').waitFor();
  });

  it('speaks English to whoever asks for it', async () => {
    await ngo.go('/prace');
    await ngo.press('English');
    await ngo.arrives('My work');
    await ngo.follow(reference);
    await ngo.arrives(`Request ${reference}`);
    expect(await ngo.words()).toMatch(/How it stands.*What happened/);
    expect(await ngo.words()).not.toMatch(/Žádost|Stav/);
    expect(ngo.complaints).toEqual([]);
    expect(probation.complaints).toEqual([]);
  });

  it('public pages and the board of places have no barrier', async () => {
    const visitor = await Seat.take(browser, system.url);
    await visitor.go('/');
    await picture(visitor, 'home');
    await visitor.go(`/hledani?q=${encodeURIComponent('azylák pro chlapy v ostravě')}`);
    await picture(visitor, 'results');
    await visitor.page.getByRole('link', { name: shelter }).first().click();
    await visitor.arrives(shelter);
    await picture(visitor, 'service');
    await visitor.go('/veznice');
    await visitor.follow(/Kuřim/);
    await visitor.arrives(/Kuřim/);
    await picture(visitor, 'prison');
    await visitor.go('/pokryti');
    await picture(visitor, 'coverage');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();

    const board = await Seat.take(browser, system.url, { title: /Správce profilu neziskové organizace/ });
    await board.go('/mista');
    await picture(board, 'places');
    expect(board.complaints).toEqual([]);
    await board.leave();
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { inDays } from '../journey.js';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { addUnit, addWithAgreement, part, sayYes, shutAndOpen } from './case-parts.js';
import { Seat } from './seat.js';
import { agree, answerConditions, openCase, prepareRequest, send } from './sending.js';

/** Looked for wherever it must not be. */
const canary = 'Zvoneček';
const curatorsUnit = 'Sociální kurátor Ostrava';
const blankWithin = 10_000;

jest.setTimeout(120_000);

/** A case that changes hands, is corrected, restricted and erased through the pages, and what the others see of it. */
describe('a case goes on through the pages', () => {
  let system: RunningSystem;
  let browser: Browser;
  let prison: Seat;
  let curator: Seat;
  let ngo: Seat;
  let address = '';
  let reference = '';

  beforeAll(async () => {
    system = await RunningSystem.prepare();
    browser = await openBrowser();
    await system.start();
    prison = await Seat.take(browser, system.url, { title: /^Sociální pracovník věznice Kuřim/ });
    curator = await Seat.take(browser, system.url, { title: /^Sociální kurátor/ });
    ngo = await Seat.take(browser, system.url, { title: /^Pracovník neziskové organizace/ });
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

  it('the name of a guardian is optional only where no guardian has to agree', async () => {
    const { page } = prison;
    const guardian = 'Jméno opatrovníka, nebo název obce či úřadu';
    await prison.go('/pripad/novy');
    await page.getByLabel(/^Datum narození/).fill('1988-05-04');
    await page.getByText('Jazyk, doklady, přístupnost, opatrovník').click();
    await page.getByRole('textbox', { name: `${guardian} (nepovinné)`, exact: true }).waitFor();
    await page.getByRole('radio', { name: 'klient i opatrovník' }).check();
    await page.getByRole('textbox', { name: guardian, exact: true }).waitFor();
    await prison.hasNoBarrier();
  });

  it('nobody takes part without the agreement it needs, and sees a case goes blank when the part is ended', async () => {
    await openCase(prison, { given: 'Petr', family: canary });
    address = /\/pripad\/[^/]+/.exec(new URL(prison.page.url()).pathname)?.[0] ?? '';
    await prepareRequest(prison);
    await answerConditions(prison);
    await agree(prison);
    ({ reference } = await send(prison));

    await addWithAgreement(prison, address, curatorsUnit);
    await curator.go(address);
    await curator.page.getByRole('heading', { level: 3, name: 'Azylové domy' }).waitFor();
    expect(await curator.everything()).not.toContain(canary);
    await prison.press(`Ukončit účast: ${curatorsUnit}`);
    await curator.page
      .getByRole('heading', { level: 3, name: 'Azylové domy' })
      .waitFor({ state: 'detached', timeout: blankWithin });
    await curator.page.getByText('Tady nic není, nebo to nepatří vám.').waitFor();
    await curator.hasNoBarrier();

    await addUnit(prison, address, curatorsUnit);
    await prison.page.getByRole('button', { name: `Ukončit účast: ${curatorsUnit}` }).waitFor();
  });

  it('a case is handed over with agreement only, and the old unit loses it', async () => {
    await prison.go(address);
    const fold = await part(prison, 'Předat případ');
    const hand = async (within: Locator): Promise<void> => {
      await within.getByRole('combobox', { name: 'Komu' }).selectOption({ label: curatorsUnit });
      await prison.press('Předat případ');
      await prison.answer('Předat případ');
    };
    await hand(fold);
    await fold.getByText(/klient nedal odpověď: [^.]*jméno a příjmení/u).waitFor();
    expect(await fold.innerText()).not.toMatch(/[a-z][A-Z]/u);
    await fold.getByRole('button', { name: 'Připravit formulář souhlasu' }).click();
    await sayYes(prison);
    await hand(await part(prison, 'Předat případ'));
    await prison.arrives('Případy');
    await prison.page.getByText(`Případ jste předali. Vede ho teď ${curatorsUnit}.`).waitFor();
    await prison.page.goto(`${system.url}${address}`);
    await prison.page.getByText('Tady nic není, nebo to nepatří vám.').waitFor();
    expect(await prison.everything()).not.toContain(canary);
  });

  it('the curator goes on with the request: moves the release, corrects the person, and the service follows', async () => {
    await openRequest(ngo);
    await ngo.press('Nabídnout místo');
    await ngo.press('Nabídnout místo');
    await ngo.page.getByText('Místo je nabídnuté a odesílatel to ví.').waitFor();

    await curator.go(address);
    await curator.press('Změnit propuštění');
    const day = curator.page.getByLabel(/^Den propuštění/);
    await day.fill(inDays(10));
    const discard = curator.page.getByRole('dialog', { name: 'Zahodit, co jste vyplnili?' });
    for (const state of ['visible', 'hidden'] as const) {
      await curator.page.keyboard.press('Escape');
      await discard.waitFor({ state });
    }
    expect(await day.inputValue()).toBe(inDays(10));
    await curator.page.getByLabel(/^Nejpozdější možný den/).fill(inDays(12));
    await curator.answer('Změnit propuštění');
    await curator.page.getByText(/^Propuštění je změněné\./).waitFor();
    await ngo.page.getByText('změnil se den propuštění').waitFor();
    expect(await ngo.words()).toContain('sociální kurátor');

    const person = await part(curator, 'Údaje o člověku');
    await curator.press('Zobrazit údaje');
    await person.getByText(`Petr ${canary}`).waitFor();
    await curator.press('Opravit údaje');
    await curator.write(/^Jak člověka zastihnout/, 'telefon 601 333 222');
    await curator.hasNoBarrier();
    await curator.follow('Zprávy');
    await curator.staysHere();
    await shutAndOpen(curator, person, {
      field: /^Jak člověka zastihnout/,
      reading: 'caseSubject',
      meanwhile: async () => {
        await part(curator, 'Práva klienta');
        for (const act of ['Omezit', 'Ukončit omezení']) await curator.press(act);
        await curator.page.getByText('Omezení neplatí.').waitFor();
      },
    });
    await curator.press('Uložit');
    await person.getByText(/^Opraveno\./).waitFor();
  });

  it('a restriction hides everything from the service and is said to who leads the case; it ends by one press', async () => {
    await part(curator, 'Práva klienta');
    await curator.press('Omezit');
    await curator.page.getByText(/^Klient požádal o omezení zpracování/).waitFor();
    await ngo.page.getByText('Co víte o člověku').waitFor({ state: 'detached', timeout: blankWithin });
    const other = await Seat.take(browser, system.url, { title: /^Sociální kurátor/ });
    await openRequest(other);
    await other.press('Potvrdit toto místo');
    await other.press('Potvrdit toto místo');
    await other.answer(/^Ano/);
    await other.page.getByText(/omezení zpracování, proto se teď nic nepředává/).waitFor();
    await other.leave();
    await curator.press('Ukončit omezení');
    await curator.page.getByText('Omezení neplatí.').waitFor();
    // The page that went blank is opened anew; nothing of the person comes back by itself.
    await ngo.page.reload();
    await ngo.page.getByText('Co víte o člověku').waitFor();
  });

  it('the place is confirmed, and the service reads what was corrected', async () => {
    await openRequest(curator);
    await curator.press('Potvrdit toto místo');
    await curator.press('Potvrdit toto místo');
    await curator.answer(/^Ano/);
    await curator.page.getByText('Místo je potvrzené.').waitFor();
    await ngo.page.getByText(`Petr ${canary}`).first().waitFor();
    expect(await ngo.words()).toContain('601 333 222');
  });

  it('another unit is asked whether it helps already, from a case of one’s own', async () => {
    await curator.go(address);
    const fold = await part(curator, 'Zjistit, zda už někdo pomáhá');
    await fold.getByRole('button', { name: /^Zeptat se, zda už pomáhá někdo jiný/ }).click();
    await fold.getByText(/^Zeptat se jde až potom/).waitFor();
    await curator.hasNoBarrier();
    await fold.getByRole('button', { name: 'Připravit formulář souhlasu' }).click();
    await sayYes(curator);
    const again = await part(curator, 'Zjistit, zda už někdo pomáhá');
    await again.getByRole('button', { name: /^Zeptat se, zda už pomáhá někdo jiný/ }).click();
    await again.getByText('O jiné pomoci tu není žádná informace.').waitFor();
  });

  it('what is erased is gone, for the service that has it open, too', async () => {
    await part(curator, 'Práva klienta');
    const [code = ''] = /K-\S+/.exec(await curator.page.getByRole('heading', { level: 1 }).innerText()) ?? [];
    await curator.press('Vymazat údaje');
    await curator.write(/^Opište kód případu/, 'K-2222-2222');
    await curator.answer('Vymazat údaje');
    await curator.page.getByText(/^Opište kód případu přesně/).waitFor();
    await curator.write(/^Opište kód případu/, code);
    await curator.answer('Vymazat údaje');
    await curator.arrives('Případy');
    await curator.page.getByText('Údaje jsou vymazané.').waitFor();
    await ngo.page.getByText(`Petr ${canary}`).first().waitFor({ state: 'detached', timeout: blankWithin });
    expect(await ngo.everything()).not.toContain(canary);
    expect(curator.complaints).toEqual([]);
  });

  it('how it went is recorded with the close, and reported as it was agreed', async () => {
    await openCase(prison, { given: 'Igor', family: 'Sýkora' });
    await prepareRequest(prison);
    await answerConditions(prison);
    await prison.page.getByRole('checkbox', { name: 'bydlení', exact: true }).check();
    await agree(prison);
    ({ reference } = await send(prison));
    await openRequest(ngo);
    await ngo.press('Nabídnout místo');
    await ngo.page.getByLabel(/^Od kterého dne/).fill(inDays(1));
    await ngo.press('Nabídnout místo');
    await ngo.page.getByText('Místo je nabídnuté a odesílatel to ví.').waitFor();
    await openRequest(prison);
    await prison.press('Potvrdit toto místo');
    await prison.press('Potvrdit toto místo');
    await prison.answer(/^Ano/);
    await prison.page.getByText('Místo je potvrzené.').waitFor();
    await ngo.page.getByText('Igor Sýkora').first().waitFor();
    await ngo.press('Člověk přišel');
    await ngo.press('Člověk přišel');
    await ngo.page.getByText(/^Místo je domluvené až od .* Opravdu člověk přišel už/).waitFor();
    await ngo.answer('Ano, člověk přišel');
    await ngo.page.getByText('Je zapsáno, že člověk přišel.').waitFor();

    await ngo.press('Ukončit službu');
    await ngo.page.getByRole('radio', { name: 'Potřeby naplněny.' }).check();
    await ngo.page.getByRole('group', { name: 'bydlení' }).getByLabel('Jak to dopadlo').selectOption('podařilo se');
    await ngo.hasNoBarrier();
    await ngo.press('Ukončit službu');
    await ngo.answer(/^Ano/);
    await ngo.page.getByText('Služba tomuto člověku je ukončená.').waitFor();
    await ngo.follow('Připravit zprávu');
    await ngo.arrives('Připravit zprávu');
    await ngo.press('Připravit a ukázat');
    await ngo.arrives(/^Zpráva k žádosti/);
    expect(await ngo.words()).toMatch(/bydlení podařilo se/);
    expect(ngo.complaints).toEqual([]);
  });

  it('agreement about a case is prolonged, then taken back, and who took part loses the case at once', async () => {
    await openCase(prison, { given: 'Jan', family: 'Čermák' });
    const own = /\/pripad\/[^/]+/.exec(new URL(prison.page.url()).pathname)?.[0] ?? '';
    await addWithAgreement(prison, own, curatorsUnit);
    const agreed = await part(prison, 'Souhlasy klienta');
    await agreed.getByRole('button', { name: /^Prodloužit/ }).click();
    const dialog = prison.page.getByRole('dialog');
    await prison.hasNoBarrier();
    // As long as it holds already is no longer.
    await prison.answer('Zapsat prodloužení');
    await dialog.getByText('Prodloužení musí končit později než dosavadní souhlas.', { exact: true }).waitFor();
    await dialog.getByLabel('Nově platí do').fill(inDays(500));
    await prison.answer('Zapsat prodloužení');
    await dialog.waitFor({ state: 'hidden' });
    await agreed.getByText('souhlasí znovu').waitFor();

    await curator.go(own);
    await curator.page.getByRole('heading', { level: 3, name: 'Azylové domy' }).waitFor();
    await prison.press('Klient bere souhlas zpět');
    await dialog.getByRole('group', { name: 'Co klient bere zpět' }).waitFor();
    await prison.hasNoBarrier();
    await prison.answer('Zapsat, že souhlas bere zpět');
    await agreed.getByText('Zapsáno. Co klient vzal zpět, už neplatí.').waitFor();
    await agreed.getByText('odvoláno').waitFor();
    await curator.page
      .getByRole('heading', { level: 3, name: 'Azylové domy' })
      .waitFor({ state: 'detached', timeout: blankWithin });
    await curator.page.getByText('Tady nic není, nebo to nepatří vám.').waitFor();
    expect(prison.complaints).toEqual([]);
  });

  it('who helps with several needs of one person is found at once, and asked for one of them', async () => {
    await openCase(prison, { given: 'Jiří', family: 'Beneš' });
    await prison.follow(/Zpět na případ/);
    await prison.arrives(/^Případ /);
    await prison.press('Přidat potřebu');
    const adding = prison.page.locator('form');
    await adding.getByRole('combobox', { name: 'Druh pomoci' }).selectOption('dluhy');
    await adding.getByRole('button', { name: 'Přidat potřebu' }).click();
    await prison.follow('Najít, kdo pomůže s víc potřebami najednou');
    await prison.arrives('Služby pro víc potřeb najednou');
    const helper = prison.page.getByRole('article', { name: /NOVÁ ŠANCE/ });
    await helper.getByText('pomůže se 2 potřebami').waitFor();
    await prison.page.getByRole('checkbox', { name: 'Azylové domy' }).uncheck();
    await prison.page.getByText('Vyberte aspoň dvě potřeby').waitFor();
    await prison.page.getByRole('checkbox', { name: 'Azylové domy' }).check();
    await helper.getByRole('link', { name: /^Vybrat pro: Dluhové poradenství/ }).click();
    await prison.arrives(/^Služby: Dluhové poradenství/);
    await prison.page
      .getByRole('region', { name: 'Služba, kterou jste vybrali' })
      .getByText(/NOVÁ ŠANCE/)
      .first()
      .waitFor();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays } from '../journey.js';
import { marksOf, writtenTexts } from './czech-in-english.js';
import { PageTour } from './page-tour.js';
import { directoryVisits, publicVisits } from './page-visits.js';
import { routeTable } from './route-table.js';

/** Pages that show what the organisations of the scene wrote. */
const withTexts = /SERVICE|ORGANISATION|hledani/;

/** Every page that is opened without a login, and behind each link of a mail. */
describe('every public page', () => {
  let tour: PageTour;
  let texts: readonly string[] = [];

  beforeAll(async () => {
    tour = await PageTour.begin();
    texts = await writtenTexts(tour.system, tour.idOf('SERVICE'));
  }, 300_000);
  afterAll(() => tour.end());

  it.each(publicVisits)('$address', async (visit) => {
    await tour.open(visit);
    // The browser itself remarks on an address that leads nowhere.
    await tour.look('cs', visit.address === '/tudy-nic-nevede' ? /404/ : /^$/);
  });

  it.each(directoryVisits)('$address in English, with what organisations wrote marked as Czech', async (visit) => {
    await tour.open(visit, 'en');
    await tour.isInWords('en');
    const { marked, unmarked } = await marksOf(tour.seat.page, texts);
    expect(unmarked).toEqual([]);
    if (withTexts.test(visit.address)) expect(marked).toBeGreaterThan(0);
  });

  it('is there for a program that only asks, and an address no page has is not', async () => {
    const statusOf = async (address: string): Promise<readonly [string, number]> => {
      const { status } = await fetch(`${tour.system.url}${address}`, { headers: { accept: 'text/html' } });
      return [address, status];
    };
    const plain = routeTable().filter((address) => address !== '*' && !address.includes(':'));
    expect(plain.length).toBeGreaterThan(20);
    for (const address of plain) expect(await statusOf(address)).toEqual([address, 200]);
    for (const address of ['/tudy-nic-nevede', '/mista/tudy', '/pripad/1/tudy'])
      expect(await statusOf(address)).toEqual([address, 404]);
  });

  it('of a prison says how one begins there, once its own people said so', async () => {
    const { page } = tour.seat;
    const how = 'Napište na výstupní oddělení; první schůzka bývá do týdne.';
    const address = '/veznice/kurim';
    await tour.open({ as: 'ngo', address });
    expect(await page.getByRole('button', { name: 'Upravit, jak začít' }).count()).toBe(0);
    await tour.open({ as: 'prison', address });
    await tour.seat.press('Upravit, jak začít');
    await page.getByRole('radio', { name: 'až od určitého dne' }).check();
    await tour.seat.answer('Uložit');
    await page.getByText('Vyplňte toto pole.').first().waitFor();
    await page.getByLabel('Od kterého dne').fill(inDays(30));
    await page.getByRole('textbox', { name: /^Jak začít/ }).fill(how);
    await tour.seat.hasNoBarrier();
    await tour.seat.answer('Uložit');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await tour.open({ as: 'nobody', address });
    const begin = page.getByRole('region', { name: 'Jak začít spolupracovat' });
    expect(await begin.innerText()).toContain(how);
    expect(await begin.innerText()).toMatch(/přijímá další organizace od \d/);
    await tour.look();
  });
});

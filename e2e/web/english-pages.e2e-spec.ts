import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { czechLeft, namesOfPlaces } from './czech-left.js';
import { unfold } from './narrow-window.js';
import { readers } from './page-scene.js';
import { PageTour } from './page-tour.js';
import { houseVisits, publicVisits, workVisits, type Visit } from './page-visits.js';

/** What an organisation, a person and a place are called is Czech in any language; all else is said in English. */
describe('in English', () => {
  let tour: PageTour;
  let names: readonly string[] = [];
  // What is done first on a page is done in Czech words; the pages it leads to are looked at elsewhere.
  const visits = [...publicVisits, ...workVisits, ...houseVisits].filter(({ first }) => first === undefined);

  const isEnglish = async (where: Visit): Promise<void> => {
    await tour.open(where, 'en');
    await unfold(tour.seat.page);
    await tour.stands();
    await tour.isInWords('en');
    expect({ at: where.address, left: await czechLeft(tour.seat.page, names) }).toEqual({
      at: where.address,
      left: [],
    });
  };

  beforeAll(async () => {
    tour = await PageTour.begin();
    names = await namesOfPlaces((query) => tour.system.ask(query));
  }, 300_000);
  afterAll(() => tour.end());

  it.each(visits)('$address, for $as', (where) => isEnglish(where));

  it.each(readers.filter((as) => as !== 'nobody'))('what %s finds in the menu', async (as) => {
    const { page } = tour.seat;
    await tour.open({ as, address: '/nastaveni' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    const links = page.getByRole('navigation', { name: 'Main menu' }).getByRole('link');
    const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses.filter((one) => !visits.some((seen) => seen.as === as && seen.address === one)))
      await isEnglish({ as, address });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { narrowWindows, outOfReach, unfold } from './narrow-window.js';
import { readers } from './page-scene.js';
import { PageTour } from './page-tour.js';
import { houseVisits, publicVisits, workVisits, type Visit } from './page-visits.js';

/** Every page of the route table, and every page of everybody's menu, in windows that are narrow. */
describe('in a narrow window', () => {
  let tour: PageTour;

  /** Looks at the page that is open in each narrow window. */
  const isInReach = async (): Promise<void> => {
    const { page } = tour.seat;
    const found: Record<string, readonly string[]> = {};
    for (const [name, size] of Object.entries(narrowWindows).reverse()) {
      await page.setViewportSize(size);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      found[name] = await outOfReach(page);
    }
    expect(found).toEqual({ narrowest: [], zoomed: [] });
  };

  const visit = async (where: Visit): Promise<void> => {
    await tour.open(where);
    await unfold(tour.seat.page);
    await tour.stands();
    await isInReach();
  };

  beforeAll(async () => {
    tour = await PageTour.begin();
    // Whoever comes for the first time on a slow line reads letters of their own device, and those may be wider.
    await tour.seat.page.route('**/*.woff2', (route) => route.abort());
    await tour.seat.page.setViewportSize(narrowWindows.narrowest);
  }, 300_000);
  afterAll(() => tour.end());

  it.each([...publicVisits, ...workVisits, ...houseVisits])('$address, for $as', (where) => visit(where));

  it.each(readers)('the menu of %s, and each page it leads to', async (as) => {
    const { page } = tour.seat;
    await tour.open({ as, address: '/souhlas-a-udaje' });
    await page.getByRole('button', { name: /Nabídka/ }).click();
    const links = page.getByRole('navigation', { name: 'Hlavní nabídka' }).getByRole('link');
    const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(1);
    await isInReach();
    const account = page.locator('.account > summary');
    if (as !== 'nobody') {
      await page.getByRole('button', { name: /Nabídka/ }).click();
      await account.click();
      const menu = await page.locator('.account-menu').boundingBox();
      expect(menu?.x).toBeGreaterThanOrEqual(0);
      expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(narrowWindows.narrowest.width);
    }
    const seen = new Set([...publicVisits, ...workVisits, ...houseVisits].map((one) => `${one.as} ${one.address}`));
    for (const address of addresses.filter((one) => !seen.has(`${as} ${one}`))) await visit({ as, address });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PageTour } from './page-tour.js';
import { houseVisits, publicVisits, routeOf, workVisits, type Visit } from './page-visits.js';
import { routeTable } from './route-table.js';

describe('the route table', () => {
  it('has no page that is not opened by a visit', () => {
    const routes = routeTable();
    const visits = [...publicVisits, ...workVisits, ...houseVisits];
    expect(routes.length).toBeGreaterThan(70);
    const opened = new Set(visits.map(({ address }) => routeOf(address, routes)));
    expect(routes.filter((route) => !opened.has(route))).toEqual([]);
    // No address is nobody's page but the one that is meant to be.
    expect(visits.filter(({ address }) => routeOf(address, routes) === '*').map(({ address }) => address)).toEqual([
      '/tudy-nic-nevede',
    ]);
  });
});

/** Every page of the route table, opened by somebody who may; those that need no login are looked at elsewhere. */
describe('every page', () => {
  let tour: PageTour;

  beforeAll(async () => {
    tour = await PageTour.begin();
  }, 300_000);
  afterAll(() => tour.end());

  it.each([...workVisits, ...houseVisits])('$address, for $as', async (visit) => {
    await tour.open(visit);
    await tour.look();
  });

  it('of services for a need knows what was chosen after it is read anew, and elsewhere nothing', async () => {
    const { page } = tour.seat;
    const chosen = page.getByRole('region', { name: 'Užší výběr' });
    const needed: Visit = { as: 'prison', address: '/pripad/CASE/potreba/NEED/sluzby' };
    await tour.open(needed);
    await page
      .getByRole('checkbox', { name: /NOVÁ ŠANCE/ })
      .first()
      .check();
    await page.reload();
    await tour.seat.settled();
    await chosen.getByText('Vybrána 1 služba').waitFor();
    await tour.open({ as: 'prison', address: '/pripad/CASE/potreba/HOUSING/sluzby' });
    expect(await chosen.count()).toBe(0);
  });

  it('of an agreement gives the client a form in Czech, whatever the screen speaks, and is not left half filled in by chance', async () => {
    const { page } = tour.seat;
    await tour.open({ as: 'prison', address: '/odeslani/DRAFT?krok=souhlas' }, 'en');
    const language = page.getByRole('combobox', { name: 'Language of the form and the slip' });
    expect(await language.inputValue()).toBe('cs');
    await language.selectOption('en');
    await page.getByRole('link', { name: /Back to the case/ }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await tour.seat.hasNoBarrier();
    await tour.seat.answer('Stay on the page');
    expect(await language.inputValue()).toBe('en');
  });

  it('says what was done until the next act begins, and not beside what failed', async () => {
    const { page } = tour.seat;
    const moved = page.getByText('Propuštění je změněné.');
    await tour.open({ as: 'prison', address: '/pripad/CASE' });
    await tour.seat.press('Změnit propuštění');
    await tour.seat.answer('Změnit propuštění');
    await moved.waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await tour.seat.press('Změnit propuštění');
    await tour.seat.answer('Změnit propuštění');
    await page.getByText('Nejde se spojit se serverem.').first().waitFor();
    expect(await moved.count()).toBe(0);
    await page.unroute('**/graphql');
  });
});

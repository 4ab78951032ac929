import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PageTour } from './page-tour.js';
import { houseVisits, publicVisits, routeOf, workVisits } from './page-visits.js';
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
});

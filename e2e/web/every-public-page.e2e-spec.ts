import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { marksOf, writtenTexts } from './czech-in-english.js';
import { PageTour } from './page-tour.js';
import { directoryVisits, publicVisits } from './page-visits.js';

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
});

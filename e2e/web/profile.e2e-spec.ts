import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { MailCatcher } from '../mail-catcher.js';
import { RunningSystem } from '../running-system.js';
import { openBrowser } from '../visitor.js';
import { inviteOnce } from './invitation.js';
import { endLater, lookAfter, recommend } from './organisation-acts.js';
import { editOrganisation, editProfile, endAndTakeBack, narrowMember, readEdited } from './profile-edits.js';
import { published } from './public-pages.js';
import { Seat } from './seat.js';

const shelter = 'Azylový dům NOVÁ ŠANCE, Ostrava-Koblov';
const aftercare = 'Podpora po výkonu trestu NOVÁ ŠANCE';

/** What the owner of a profile keeps in it, and what others may do about it. */
describe('a profile and its owner', () => {
  let system: RunningSystem;
  let browser: Browser;
  let mails: MailCatcher;
  let visitor: Seat;
  let board: Seat;
  let keeper: Seat;
  /** Ids of all services, the shelter's first. */
  let services: readonly string[] = [];
  let organisation = '';

  beforeAll(async () => {
    mails = await MailCatcher.open();
    system = await RunningSystem.prepare({ NAVAZ_SMTP_URL: mails.url });
    browser = await openBrowser();
    await system.start();
    visitor = await Seat.take(browser, system.url);
    board = await Seat.take(browser, system.url, { title: /Vedoucí týmu neziskové organizace/ });
    keeper = await Seat.take(browser, system.url, { title: /Správce profilu neziskové organizace/ });
    await visitor.go(`/hledani?q=${encodeURIComponent('azylák pro chlapy v ostravě po vtosce')}`);
    const path = await visitor.page.getByRole('link', { name: shelter }).first().getAttribute('href');
    ({ services, organisation } = await published(system, path?.split('/').at(-1) ?? ''));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
    await mails.close();
  });

  it('lets the owner say in the editors what others then read', async () => {
    await editProfile(keeper, services[0] ?? '');
    await readEdited(visitor, services[0] ?? '');
  });

  it('loses nothing of the organisation that was typed in one form while another one is saved', async () => {
    await editOrganisation(keeper);
  });

  it('lets the owner end a service and take the end back', async () => {
    await keeper.go('/profil');
    const path = await keeper.page.getByRole('link', { name: aftercare }).getAttribute('href');
    await endAndTakeBack(keeper, path?.split('/').at(-1) ?? '', aftercare);
  });

  it('lets the owner change which services a member looks after, without ending the role', async () => {
    await narrowMember(keeper, board, 'Vedoucí týmu neziskové organizace (ukázka)', aftercare);
    expect(keeper.complaints).toEqual([]);
  });

  it('lets an institution recommend it, the coordinator look after it, and its owner end it later and not at all', async () => {
    const curator = await Seat.take(browser, system.url, { title: /^Sociální kurátor/ });
    await recommend(curator, organisation);
    await curator.leave();
    const coordinator = await Seat.take(browser, system.url, { title: /^Koordinátor sítě/ });
    await lookAfter(coordinator, organisation);
    expect(coordinator.complaints).toEqual([]);
    await coordinator.leave();
    await endLater(keeper);
    expect(keeper.complaints).toEqual([]);
  });

  it('lets an invitation be used once', async () => {
    await inviteOnce(keeper, mails, browser, system.url);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Invitations } from '@navaz/identity';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DecideListing } from './decide-listing/decide-listing.service.js';
import { directoryEntities } from './entities/directory-entities.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, piecesFor, startMail, type SpecMail } from './room.support-spec.js';
import { FollowListingRequest } from './request-listing/follow-listing-request.service.js';
import { ForgetListingRequests } from './request-listing/forget-listing-requests.job.js';
import { viewListingRequest } from './request-listing/listing-request.view.js';
import { RequestListing } from './request-listing/request-listing.service.js';

describe('an organisation outside the directory asks to be listed', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
  let db: TestDatabase;
  let mail: SpecMail;
  let requesting: RequestListing;
  let following: FollowListingRequest;
  let forgetting: ForgetListingRequests;
  let deciding: DecideListing;
  let mailsBefore: number;
  let email: string;
  let turn = 0;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    mail = await startMail(db, clock);
    const { config, links, mailer, jobs } = mail;
    requesting = new RequestListing(p.database, config, p.codes, links, mailer, p.trail, clock);
    following = new FollowListingRequest(p.database, links, p.trail, clock);
    forgetting = new ForgetListingRequests(p.database, jobs, clock);
    const invitations = new Invitations(config, clock, mailer);
    deciding = new DecideListing(p.database, config, links, mailer, invitations, p.history, p.trail, clock);
  });
  afterAll(async () => {
    await mail.stop();
    await db.close();
  });
  beforeEach(async () => {
    clock.moveTo('2027-03-01T09:00:00Z');
    email = `kancelar${(turn += 1)}@spolek.example`;
    await db.asOwner(`delete from directory.listing_request`);
    mailsBefore = (await mail.sent()).length;
  });

  const form = {
    name: 'Spolek Druhá šance',
    kind: 'ngo',
    ico: '26674432',
    web: 'druhasance.example',
    districtCode: 'CZ0806',
    offers: 'Doprovod po propuštění, pomoc s doklady.',
    phone: '601 123 456',
  };
  const ask = (given: object = {}) => requesting.request(testContext(), { ...form, email, ...given });
  const newMails = async () => (await mail.sent()).slice(mailsBefore);
  const token = async (): Promise<string> => /#(\S+)/.exec((await newMails()).at(-1)?.text ?? '')?.[1] ?? '';
  const good = <T>(answer: T | Refusal): T => {
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const shown = async (link: string) => viewListingRequest(good(await following.show(testContext(), link)));
  /** Fills in the form and confirms it; answers the request's id and its link. */
  const confirmed = async (given: object = {}): Promise<{ id: string; link: string }> => {
    good(await ask(given));
    const link = await token();
    const { requestedAt } = await shown(link);
    return { id: good(await following.confirm(testContext(), link, requestedAt)).id, link };
  };
  const waiting = async () => good(await deciding.waiting(coordinator, 50, null));
  const decide = (requestId: string, accepted: boolean, note = 'ověřeno telefonicky') =>
    deciding.decide(coordinator, { requestId, accepted, note });

  it('is mailed a link, sees the request by it, confirms it, and waits for the coordinator', async () => {
    expect(await ask()).toEqual({ sent: true });
    const [sent] = await newMails();
    expect(sent?.to).toBe(email);
    expect(sent?.text).not.toContain('Druhá šance');
    const link = await token();
    const seen = await shown(link);
    expect(seen).toMatchObject({ name: form.name, ico: '26674432', phone: '+420601123456', state: 'unconfirmed' });
    expect(await waiting()).toEqual([]);
    await following.confirm(testContext(), link, seen.requestedAt);
    expect(await shown(link)).toMatchObject({ state: 'waiting', organisationId: null });
    expect(await waiting()).toMatchObject([
      { name: form.name, email, district: { name: 'Ostrava-město' }, sameIco: [] },
    ]);
  });

  it('accepted, it is an organisation with an invitation for its owner', async () => {
    const { id, link } = await confirmed();
    expect(await decide(id, true)).toEqual({ requestId: id, organisationId: id });
    expect(
      await db.asOwner(
        `select name, kind, ico, web, description, district_code, region_code, listed, origin, version
         from directory.organisation where id = $1`,
        [id],
      ),
    ).toEqual([
      {
        ...{ name: form.name, kind: 'ngo', ico: '26674432', web: 'https://druhasance.example', version: 1 },
        ...{ description: form.offers, district_code: 'CZ0806', region_code: 'CZ080', listed: true, origin: 'owner' },
      },
    ]);
    expect(await db.asOwner(`select role, email from identity.invitation where organisation_id = $1`, [id])).toEqual([
      { role: 'profile_owner', email },
    ]);
    expect((await newMails()).at(-1)?.text).toContain('/pozvanka#');
    expect(await shown(link)).toMatchObject({ state: 'accepted', organisationId: id });
    expect(
      await db.asOwner(`select field, new_value, source, why from directory.change where organisation_id = $1`, [id]),
    ).toEqual([{ field: 'organisation', new_value: form.name, source: 'coordinator', why: 'ověřeno telefonicky' }]);
    expect(await decide(id, false)).toMatchObject({ code: 'LISTING_DECIDED_ALREADY' });
    expect(JSON.stringify(await db.asOwner(`select detail from audit.act where subject_id = $1`, [id]))).not.toContain(
      '@',
    );
    await db.asOwner(`update directory.organisation set ico = null where id = $1`, [id]);
  });

  it('refused, it reads why behind the link, and may ask again', async () => {
    const { id, link } = await confirmed();
    const before = await countRows(db);
    expect(await decide(id, false, ' ')).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await decide('00000000-0000-7000-8000-999999999999', true)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await countRows(db)).toEqual(before);
    expect(await decide(id, false, 'Nabídka nesouvisí s návratem z vězení.')).toMatchObject({ organisationId: null });
    const [told] = (await newMails()).slice(-1);
    expect(told).toMatchObject({ to: email });
    expect(told?.text).not.toContain('nesouvisí');
    for (const one of [link, await token()]) {
      expect(await shown(one)).toMatchObject({
        state: 'refused',
        decisionNote: 'Nabídka nesouvisí s návratem z vězení.',
      });
    }
    expect(await db.asOwner(`select 1 from directory.organisation where id = $1`, [id])).toEqual([]);
    clock.advance(3_600_000);
    expect((await confirmed()).id).not.toBe(id);
  });

  it('filled in again before it is confirmed, the later words count, and the mail comes once an hour', async () => {
    await ask();
    const link = await token();
    const { requestedAt } = await shown(link);
    clock.advance(60_000);
    await ask({ offers: 'Něco jiného.' });
    expect(await newMails()).toHaveLength(1);
    expect(await following.confirm(testContext(), link, requestedAt)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const again = await shown(link);
    expect(again).toMatchObject({ offers: 'Něco jiného.', state: 'unconfirmed' });
    good(await following.confirm(testContext(), link, again.requestedAt));
    clock.advance(3_600_000);
    await ask({ email: email.toUpperCase(), offers: 'Po potvrzení.' });
    expect(await newMails()).toHaveLength(2);
    expect(await shown(await token())).toMatchObject({ offers: 'Něco jiného.', state: 'waiting' });
  });

  it.each<[string, object, string]>([
    ['no name', { name: ' ' }, 'name FIELD_MISSING'],
    ['a prison', { kind: 'prison' }, 'kind CODE_UNKNOWN'],
    ['a kind that is not', { kind: 'castle' }, 'kind CODE_UNKNOWN'],
    ['a wrong IČO', { ico: '12345678' }, 'ico ICO_CHECK_DIGIT'],
    ['a district that is not', { districtCode: 'CZ9999' }, 'districtCode DISTRICT_UNKNOWN'],
    ['no offer', { offers: '' }, 'offers FIELD_MISSING'],
    ['an offer of a book', { offers: 'a'.repeat(2001) }, 'offers TEXT_TOO_LONG'],
    ['an e-mail that is none', { email: 'nic' }, 'email EMAIL'],
    ['a phone that is none', { phone: 'zvoňte' }, 'phone PHONE'],
  ])('refuses %s and stores nothing', async (_what, given, expected) => {
    const before = await countRows(db);
    const refused = await ask(given);
    const faults = isRefusal(refused) ? refused.fields.map((one) => `${one.path} ${one.code}`) : [];
    expect(faults.some((fault) => fault.startsWith(expected))).toBe(true);
    expect(await countRows(db)).toEqual(before);
    expect(await newMails()).toEqual([]);
  });

  it('that is listed already is sent to claim its record; an institution that shares the IČO is no obstacle', async () => {
    const listed = await makeOrganisation(db, { ico: '27006891' });
    expect(await ask({ ico: '27006891' })).toMatchObject({ code: 'ORGANISATION_LISTED_ALREADY' });
    await db.asOwner(`update directory.organisation set listed = false where id = $1`, [listed]);
    await confirmed({ ico: '27006891' });
    expect(await waiting()).toMatchObject([{ sameIco: [{ id: listed }] }]);
    email = `vezenska${email}`;
    expect(await ask({ ico: '00212423' })).toEqual({ sent: true });
  });

  it('is forgotten where nobody confirms it, and some time after the decision; never while it waits', async () => {
    await ask();
    const unconfirmed = await token();
    email = `druhy${email}`;
    const waits = await confirmed({ ico: null });
    email = `treti${email}`;
    const decided = await confirmed({ ico: null });
    await decide(decided.id, false, 'Ne.');
    clock.advance(14 * 86_400_000);
    await forgetting.forget();
    expect(await following.show(testContext(), unconfirmed)).toMatchObject({ code: 'LINK_NOT_VALID' });
    expect(await shown(decided.link)).toMatchObject({ state: 'refused' });
    clock.advance(76 * 86_400_000);
    await forgetting.forget();
    expect(await following.show(testContext(), decided.link)).toMatchObject({ code: 'LINK_NOT_VALID' });
    expect(await shown(waits.link)).toMatchObject({ state: 'waiting' });
    expect(await following.show(testContext(), `${waits.link}x`)).toMatchObject({ code: 'LINK_NOT_VALID' });
  });
});

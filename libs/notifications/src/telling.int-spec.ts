import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NewsHeldBack } from '@navaz/handover';
import { isRefusal } from '@navaz/kernel';
import { Database, SignedLinks, Transaction, type Mail } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { answerPurpose } from './notice-sender.service.js';
import { NotificationsRoom, type MadeService } from './room.support-spec.js';
import { SendDueJob } from './send-due/send-due.job.js';
import { readNews } from './tell-news/news.js';
import { TellNews } from './tell-news/tell-news.service.js';
import { WriteDigestJob } from './write-digest/write-digest.job.js';

const monday = '2026-11-23T09:01:00Z';
const code = 'P-7KMQ-4XHT';
const canary = 'Kanárková';

describe('telling people', () => {
  let room: NotificationsRoom;
  let home: MadeService;

  beforeAll(async () => {
    room = await NotificationsRoom.open(monday);
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    room.clock.moveTo(monday);
    home = await room.makeService();
  });
  afterEach(async () => {
    // Whatever a case left waiting is not another one's.
    await room.db.asOwner(`delete from notifications.notice`);
    await room.takeMails();
  });

  const tell = (what: string, given: Record<string, unknown> = {}): Promise<void> =>
    room
      .get(TellNews)
      .tell(readNews({ name: 'handover.news', reference: code, ...home, what, accountId: null, ...given }));
  const sendDue = (): Promise<void> => room.get(SendDueJob).sendAll();
  const receivers = (mails: readonly Mail[]): string[] => mails.map(({ to }) => to).sort();
  const setPace = (accountId: string, pace: string) =>
    room.ask(`mutation { changeNotificationPreferences(input: { information: ${pace} }) { __typename } }`, accountId);

  it('what is held back goes from the digest and from what waits its five minutes; what others wait for stays', async () => {
    const one = await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    await setPace(one, 'DAILY');
    await room.makeMember(home.organisationId, 'vedouci@example.cz', 'team_lead');
    const elsewhere = await room.makeService();
    await room.makeMember(elsewhere.organisationId, 'jinde@example.cz');
    await tell('ended_by_sender');
    await tell('ended_by_sender', { ...elsewhere });
    const waiting = async (): Promise<number> =>
      (await room.db.asOwner(`select 1 from notifications.notice where organisation_id = $1`, [home.organisationId]))
        .length;
    expect(await waiting()).toBe(2);
    await room.get(Database).transaction(testContext(), (tx) => {
      tx.publish(new NewsHeldBack(code, home.organisationId));
      return Promise.resolve();
    });
    expect(await waiting()).toBe(0);
    room.clock.moveTo('2026-11-24T07:00:00Z');
    await sendDue();
    expect(receivers(await room.takeMails())).toEqual(['jinde@example.cz']);
  });

  it('of what is the unit’s own writes to its members as a whole, not to those of some services, whoever works on it', async () => {
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    const narrowed = await room.makeMember(home.organisationId, 'jen-sluzba@example.cz', 'worker', [home.serviceId]);
    await tell('new_request', { serviceId: null, accountId: narrowed });
    room.clock.moveTo('2026-11-23T09:10:00Z');
    await sendDue();
    expect(receivers(await room.takeMails())).toEqual(['pracovnik@example.cz']);
  });

  it('writes to those who handle requests of the service: a code, a link, nothing else', async () => {
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    await room.makeMember(home.organisationId, 'vedouci@example.cz', 'team_lead', [home.serviceId]);
    await room.makeMember(home.organisationId, 'profil@example.cz', 'profile_owner');
    await room.makeMember(home.organisationId, 'poverenec@example.cz', 'auditor');
    const other = await room.makeService();
    await room.makeMember(home.organisationId, 'jina-sluzba@example.cz', 'worker', [other.serviceId]);
    await room.makeMember(other.organisationId, 'jinde@example.cz');
    await tell('new_request', { need: 'azylove-domy', familyName: canary });
    const mails = await room.takeMails();
    expect(receivers(mails)).toEqual(['pracovnik@example.cz', 'vedouci@example.cz']);
    expect(mails[0]).toMatchObject({
      subject: 'Navaz: je tu něco nového',
      text: [
        'Dobrý den,',
        `${code}: je tu něco nového.\nhttps://navaz.example/prace#${code}`,
        'Podrobnosti uvidíte po přihlášení. Jak často vám máme psát, si nastavíte tamtéž.',
        'Navaz',
      ].join('\n\n'),
    });
    expect(JSON.stringify(await room.db.asOwner(`select * from notifications.notice`))).toBe('[]');
  });

  it('writes the same bytes for every kind of information, so that a mail tells no state', async () => {
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    const texts = new Set<string>();
    for (const what of [
      'new_request',
      'offered',
      'declined',
      'question',
      'confirmed',
      'ended_by_sender',
      'a_kind_to_come',
    ]) {
      await tell(what);
      room.clock.advance(3_600_000);
      await sendDue();
      const mails = await room.takeMails();
      expect(mails).toHaveLength(1);
      texts.add(JSON.stringify(mails));
    }
    expect(texts.size).toBe(1);
  });

  it('tells ends caused elsewhere in one step, though they were heard at different moments', async () => {
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    await tell('ended_by_sender', { reference: 'P-2222-2222' });
    room.clock.advance(170_000);
    await tell('ended_by_sender', { reference: 'P-3333-3333' });
    room.clock.moveTo('2026-11-23T09:09:59Z');
    await sendDue();
    expect(await room.takeMails()).toEqual([]);
    room.clock.moveTo('2026-11-23T09:10:00Z');
    await sendDue();
    const [mail, ...more] = await room.takeMails();
    expect(more).toEqual([]);
    expect(mail?.text.match(/P-\d{4}-\d{4}: .*/g)).toEqual([
      'P-2222-2222: je tu něco nového.',
      'P-3333-3333: je tu něco nového.',
    ]);
  });

  it('reads once for a whole round, however many services and accounts it tells', async () => {
    const statements = jest.spyOn(Transaction.prototype, 'query');
    const readsOf = async (count: number): Promise<number> => {
      for (let number = 1; number <= count; number += 1) {
        const service = await room.makeService();
        await room.makeMember(service.organisationId, `kolo-${count}-${number}@example.cz`);
        await tell('ended_by_sender', { ...service });
        const silent = await room.makeService({ channel: 'link', contact: `prijem-${count}-${number}@example.cz` });
        await tell('ended_by_sender', { ...silent });
      }
      room.clock.advance(600_000);
      statements.mockClear();
      await sendDue();
      expect(await room.takeMails()).toHaveLength(2 * count);
      return statements.mock.calls.filter(([sql]) => /from (identity|directory)\./.test(sql)).length;
    };
    const [one, many] = [await readsOf(1), await readsOf(4)];
    statements.mockRestore();
    expect([one, many]).toEqual([3, 3]);
  });

  it('writes to the one who works on it, and to all where that one has left', async () => {
    const mine = await room.makeMember(home.organisationId, 'moje@example.cz');
    await room.makeMember(home.organisationId, 'kolega@example.cz');
    await tell('question', { accountId: mine });
    expect(receivers(await room.takeMails())).toEqual(['moje@example.cz']);
    await room.db.asOwner(`update identity.membership set ended_at = now() where account_id = $1`, [mine]);
    await tell('question', { accountId: mine });
    expect(receivers(await room.takeMails())).toEqual(['kolega@example.cz']);
  });

  it('takes what is overdue to team leads, and a whole unit without services hears as one', async () => {
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    await tell('overdue', { serviceId: null });
    expect(receivers(await room.takeMails())).toEqual(['pracovnik@example.cz']);
    await room.makeMember(home.organisationId, 'vedouci@example.cz', 'team_lead');
    await tell('overdue', { serviceId: null });
    const mails = await room.takeMails();
    expect(receivers(mails)).toEqual(['vedouci@example.cz']);
    expect(mails[0]?.subject).toBe('Navaz: něco na vás čeká');
  });

  it('writes to nobody who left the unit between the news and the mail', async () => {
    const gone = await room.makeMember(home.organisationId, 'odesel@example.cz');
    await room.makeMember(home.organisationId, 'zustal@example.cz');
    await tell('ended_by_sender');
    await room.db.asOwner(`update identity.membership set ended_at = now() where account_id = $1`, [gone]);
    room.clock.advance(600_000);
    await sendDue();
    expect(receivers(await room.takeMails())).toEqual(['zustal@example.cz']);
  });

  it('keeps the pace somebody chose; deadlines come at once to everybody', async () => {
    const daily = await room.makeMember(home.organisationId, 'denne@example.cz');
    const never = await room.makeMember(home.organisationId, 'nikdy@example.cz');
    await room.makeMember(home.organisationId, 'hned@example.cz');
    await setPace(daily, 'DAILY');
    await setPace(never, 'NONE');
    await tell('question');
    expect(receivers(await room.takeMails())).toEqual(['hned@example.cz']);
    for (const what of ['reminder', 'withdrawn_by_provider']) {
      await tell(what);
      expect(receivers(await room.takeMails())).toEqual(['denne@example.cz', 'hned@example.cz', 'nikdy@example.cz']);
    }
  });

  it('gathers a day in one mail, on working days only', async () => {
    const daily = await room.makeMember(home.organisationId, 'denne@example.cz');
    await setPace(daily, 'DAILY');
    room.clock.moveTo('2026-12-23T15:00:00Z');
    await tell('question', { reference: 'P-2222-2222' });
    await tell('offered', { reference: 'P-3333-3333' });
    await tell('question', { reference: 'P-2222-2222' });
    room.clock.moveTo('2026-12-24T06:00:00Z');
    expect(await room.get(WriteDigestJob).write()).toBe(0);
    room.clock.moveTo('2026-12-28T06:00:00Z');
    expect(await room.get(WriteDigestJob).write()).toBe(1);
    expect(await room.get(WriteDigestJob).write()).toBe(0);
    const [mail, ...more] = await room.takeMails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'denne@example.cz', subject: 'Navaz: denní přehled' });
    expect(mail?.text.match(/^P-\d{4}-\d{4}/gm)).toEqual(['P-2222-2222', 'P-3333-3333']);
  });

  it('lets what waits for a digest follow a changed pace', async () => {
    const account = await room.makeMember(home.organisationId, 'meni@example.cz');
    await setPace(account, 'DAILY');
    await tell('question', { reference: 'P-2222-2222' });
    await setPace(account, 'NONE');
    await setPace(account, 'DAILY');
    await tell('question', { reference: 'P-3333-3333' });
    await setPace(account, 'IMMEDIATELY');
    await sendDue();
    const mails = await room.takeMails();
    expect(mails.flatMap(({ text }) => text.match(/^P-\d{4}-\d{4}/gm))).toEqual(['P-3333-3333']);
  });

  it('sends a service without accounts a link that answers, to the function it published', async () => {
    home = await room.makeService({ channel: 'link', contact: 'prijem@example.cz' });
    await tell('new_request', { familyName: canary });
    const [mail, ...more] = await room.takeMails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'prijem@example.cz', subject: 'Navaz: je tu něco nového' });
    expect(mail?.text).not.toContain(canary);
    const token = /https:\/\/navaz\.example\/odpoved#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const open = (purpose: string) =>
      room.get(Database).transaction(testContext(), (tx) => room.get(SignedLinks).open(tx, token, purpose));
    expect(await open(answerPurpose)).toMatchObject({ ...home, purpose: answerPurpose, about: code });
    expect(isRefusal(await open('capacity.state-places'))).toBe(true);
  });

  it.each([
    ['has accounts', { channel: 'platform', contact: 'prijem@example.cz' }],
    ['answers by phone', { channel: 'phone', contact: 'prijem@example.cz' }],
    ['published no address', { channel: 'link' }],
    ['is a demo', { channel: 'link', contact: 'prijem@example.cz', origin: 'demo' }],
  ])('sends no link to a service that %s', async (_what, given) => {
    home = await room.makeService(given);
    await tell('new_request');
    expect(await room.takeMails()).toEqual([]);
    expect(await room.db.asOwner(`select * from notifications.notice`)).toEqual([]);
  });

  it.each([{}, { reference: code, what: 'question' }, { reference: code, organisationId: 7, what: 'question' }])(
    'takes no news without code, unit and kind: %j',
    (data) => {
      expect(() => readNews(data)).toThrow('without code, unit or kind');
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  command,
  inDays,
  Journey,
  opened,
  openedCase,
  openedSubject,
  today,
  type Draft,
  type Signed,
} from './journey.js';
import { MailCatcher, readable } from './mail-catcher.js';
import type { Party } from './party.js';
import { RunningSystem } from './running-system.js';
import { openBrowser } from './visitor.js';

/** Looked for wherever it must not be. */
const canary = 'Kanárek';
const fullName = `Petr ${canary}`;
const meetingPlace = 'hlavní vchod azylového domu';
const pdf = { status: 200, begins: '%PDF-' };

const receivedReport = `query ($id: ID!) { receivedReport(id: $id) { arrival { arrived } topics { topic result } } }`;

/** The way of one person from a prison to a shelter, by separate accounts over the public API. */
describe('handing over', () => {
  let system: RunningSystem;
  let browser: Browser;
  let mails: MailCatcher;
  let journey: Journey;
  let prison: Party;
  let ngo: Party;
  let otherNgo: Party;
  let curator: Party;
  let probation: Party;

  let shelter = '';
  let otherShelter = '';
  let caseId = '';
  let asks: { id: string; serviceId: string }[];
  let request: Draft;
  let otherRequest: Draft;
  let signed: Signed;
  let reportId = '';

  beforeAll(async () => {
    mails = await MailCatcher.open();
    system = await RunningSystem.prepare({ NAVAZ_SMTP_URL: mails.url, NAVAZ_LOG_LEVEL: 'info' });
    browser = await openBrowser();
    await system.start();
    journey = await Journey.begin(browser, system);
    ({ prison, shelter: ngo, otherShelter: otherNgo, curator, probation } = journey);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
    await mails.close();
  });

  const askOf = (serviceId: string): string => asks.find((ask) => ask.serviceId === serviceId)?.id ?? '';

  it('a prison social worker finds shelters with a place on the day of release', async () => {
    shelter = await journey.find('azylový dům pro muže v Ostravě po výkonu trestu');
    otherShelter = await journey.find('azylový dům v Ústí nad Labem po výkonu trestu');
    expect(shelter).not.toBe(otherShelter);
    expect(await journey.freeBeds(shelter)).toBe(4);
    expect(await journey.freeBeds(otherShelter)).toBe(5);
  });

  it('opens a case and enquires without identity; the shelters answer', async () => {
    const subject = {
      givenName: 'Petr',
      familyName: canary,
      birthDate: '1988-05-04',
      sex: 'man',
      contact: 'telefon 601 222 333',
      languages: ['cs'],
    };
    const release = { earliest: today, latest: inDays(2), certain: true };
    ({ id: caseId } = await prison.command<{ id: string }>(
      'openCase',
      { subject, release, returnDistrict: 'CZ0806' },
      'ClientCase { id }',
    ));
    const { needs } = await prison.command<{ needs: { id: string }[] }>(
      'addNeed',
      { caseId, kind: 'azylove-domy', urgency: 'urgent', wish: 'Rád bych klidný pokoj.' },
      'ClientCase { needs { id } }',
    );
    ({ asks } = await prison.command<{ asks: typeof asks }>(
      'askForRoom',
      { needId: needs[0]?.id, serviceIds: [shelter, otherShelter] },
      'Enquiry { asks { id serviceId } }',
    ));
    expect(await journey.answerRoom(ngo, askOf(shelter))).toMatchObject({ returnDistrict: 'CZ0806' });
    expect(await journey.answerRoom(otherNgo, askOf(otherShelter))).toMatchObject({ kind: 'azylove-domy' });
  });

  it('records the consent, prints the form, and sees exactly what would pass', async () => {
    request = await journey.draft(askOf(shelter));
    otherRequest = await journey.draft(askOf(otherShelter));
    const early = { key: 'before-consent', handoverId: request.id };
    expect(await prison.try('sendHandover', early, 'Handover { id }', command)).toMatchObject({
      code: 'NOT_ALLOWED_TO_PASS',
    });
    const reportTo = await journey.unitOf(probation);
    const participant = { caseId, unitId: reportTo, purpose: 'continuity', validUntil: inDays(200) };
    await prison.command('addParticipant', participant, 'CaseParticipant { id }');
    signed = await journey.agree(request.id, [reportTo]);
    await journey.agree(otherRequest.id, []);
    expect(await prison.paper('consent-form', signed.formId)).toEqual(pdf);
    expect(await prison.paper('preview', request.id)).toEqual(pdf);
    for (const stranger of [ngo, curator]) {
      expect((await stranger.paper('consent-form', signed.formId)).status).toBe(404);
    }
    const preview = await prison.read<{ passes: object; fields: { why: string }[] }>(
      `query ($id: ID!) { handoverPreview(handoverId: $id) {
         passes { name contact birthDate needKind senderKind } fields { field passes why } } }`,
      { id: request.id },
    );
    expect(preview.passes).toEqual({
      name: null,
      contact: null,
      birthDate: null,
      needKind: 'azylove-domy',
      senderKind: 'prison',
    });
    expect(preview.fields.every(({ why }) => why.length > 0)).toBe(true);
  });

  it('sends; the shelters get a mail with a code and see answers, but no name', async () => {
    for (const [who, address, sent] of [
      [ngo, 'neziskovka@ukazka.invalid', request],
      [otherNgo, 'azyl@ukazka.invalid', otherRequest],
    ] as const) {
      await prison.command('sendHandover', { handoverId: sent.id }, 'Handover { state }', command);
      await mails.to(address, sent.reference);
      const seen = await journey.open(who, sent);
      expect(seen).toMatchObject({ side: 'provider', state: 'sent', passed: { name: null, contact: null } });
      expect(seen.passed?.['conditionAnswers']).not.toEqual([]);
      expect(await who.refusalOf(openedCase, { id: caseId })).toBe('NOT_FOUND');
    }
    expect(await ngo.refusalOf(opened, { reference: otherRequest.reference })).toBe('NOT_FOUND');
  });

  it('a shelter asks, and is answered without a name', async () => {
    const { id: handoverId } = request;
    await ngo.command('acknowledgeHandover', { handoverId }, 'Handover { state }', command);
    await otherNgo.command('acknowledgeHandover', { handoverId: otherRequest.id }, 'Handover { state }', command);
    const text = 'Zvládne chůzi do schodů?';
    await ngo.command('askQuestion', { handoverId, text }, 'Handover { turn }', 'HandoverTextInput');
    expect((await journey.open(prison, request)).turn).toBe('sender');
    const named = { key: 'answer-with-name', handoverId, text: `Pan ${canary} schody zvládne.` };
    expect(await prison.try('answerQuestion', named, 'Handover { turn }', 'HandoverTextInput')).toMatchObject({
      __typename: 'InvalidInput',
    });
    await prison.command('answerQuestion', { handoverId, text: 'Ano.' }, 'Handover { turn }', 'HandoverTextInput');
    expect((await journey.open(ngo, request)).turn).toBe('provider');
  });

  it('a shelter offers a bed, which is gone for others', async () => {
    await ngo.command('offerPlace', { handoverId: request.id, from: today }, 'Handover { state }');
    await otherNgo.command('offerPlace', { handoverId: otherRequest.id, from: today }, 'Handover { state }');
    await mails.to('kurim@ukazka.invalid', request.reference);
    expect(await journey.freeBeds(shelter)).toBe(3);
    expect(await journey.freeBeds(otherShelter)).toBe(4);
  });

  it('the choice is confirmed: one shelter sees name and meeting place, the other the neutral sentence', async () => {
    const meeting = { startsAt: `${inDays(1)}T10:00:00+01:00`, place: meetingPlace };
    await prison.command('confirmHandover', { handoverId: request.id, meeting }, 'Handover { state }');
    expect(await journey.open(ngo, request)).toMatchObject({
      state: 'confirmed',
      passed: { name: fullName, birthDate: null, meeting: { place: meetingPlace } },
    });
    expect(await journey.open(otherNgo, otherRequest)).toMatchObject({
      state: 'ended_by_sender',
      passed: null,
      acts: [],
    });
    expect(await journey.freeBeds(shelter)).toBe(3);
    expect(await journey.freeBeds(otherShelter)).toBe(5);
    expect(otherNgo.heard.join()).not.toMatch(new RegExp(`${canary}|${request.reference}`));
  });

  it('the case moves to the curator, and the prison can no longer read it', async () => {
    const unitId = await journey.unitOf(curator);
    await journey.agreeToCase(caseId, { participantUnitIds: [unitId] });
    const participant = { caseId, unitId, purpose: 'continuity', validUntil: inDays(200) };
    await prison.command('addParticipant', participant, 'CaseParticipant { id }');
    const early = { key: 'before-agreement', caseId, toUnitId: unitId };
    expect(await prison.try('transferCase', early, 'CaseTransferred { code }')).toMatchObject({
      code: 'AGREEMENTS_MISSING',
    });
    await journey.agreeToCase(caseId, { transferToUnitId: unitId });
    await prison.command('transferCase', { caseId, toUnitId: unitId }, 'CaseTransferred { code withheld }');
    for (const query of [openedCase, openedSubject]) {
      expect(await prison.refusalOf(query, { id: caseId })).toBe('NOT_FOUND');
      expect(await curator.refusalOf(query, { id: caseId })).toBeNull();
    }
    expect(await prison.refusalOf(opened, { reference: request.reference })).toBe('NOT_FOUND');
    expect((await prison.paper('preview', request.id)).status).toBe(404);
    expect((await journey.open(curator, request)).side).toBe('sender');
  });

  it('the client arrives; the report goes to the probation officer with agreed topics only', async () => {
    const { id: handoverId } = request;
    await ngo.command('reportArrival', { handoverId, arrived: true, on: today }, 'Handover { state }');
    expect(await journey.open(ngo, request)).toMatchObject({ state: 'arrived', passed: { name: fullName } });
    await mails.to('kurator@ukazka.invalid', request.reference);
    const work = { key: 'topic-not-agreed', handoverId, outcomes: [{ topic: 'work', result: 'reached' }] };
    expect(await ngo.try('recordOutcomes', work, 'Handover { id }')).toMatchObject({ __typename: 'InvalidInput' });
    await ngo.command(
      'recordOutcomes',
      { handoverId, outcomes: [{ topic: 'housing', result: 'reached' }] },
      'Handover { id }',
    );
    const toUnitId = await journey.unitOf(probation);
    const report = await ngo.command<{ id: string }>(
      'draftReport',
      { handoverId, toUnitId, kind: 'closing' },
      'Report { id }',
    );
    reportId = report.id;
    expect(await probation.refusalOf(receivedReport, { id: reportId })).toBe('NOT_FOUND');
    await ngo.command('sendReport', { reportId, shownToSubject: true }, 'Report { sentAt }');
    expect(await probation.read(receivedReport, { id: reportId })).toEqual({
      arrival: { arrived: true },
      topics: [{ topic: 'housing', result: 'reached' }],
    });
    expect(await probation.refusalOf(opened, { reference: request.reference })).toBe('NOT_FOUND');
    expect(probation.heard.join()).not.toContain(canary);
  });

  it('the client withdraws by the code of the slip, and the next read of the shelter shows nothing', async () => {
    const { client } = journey;
    const code = signed.withdrawalCode;
    const { items } = await client.act<{ items: object[] }>(
      'agreementByCode',
      { code },
      'AgreementByCode { items { number } }',
    );
    expect(items.length).toBeGreaterThan(3);
    await client.act('withdrawByCode', { code, all: true }, 'AgreementByCode { items { number } }');
    expect((await journey.open(ngo, request)).passed).toBeNull();
    expect(await probation.refusalOf(receivedReport, { id: reportId })).toBe('NOT_FOUND');
    expect(client.heard.join()).not.toMatch(new RegExp(`${canary}|NOVÁ ŠANCE|${request.reference}`));
  });

  it('the client gets the statement of everything that happened', async () => {
    const { edges } = await curator.read<{ edges: { node: { organisation: string; what: string[]; own: boolean } }[] }>(
      `query ($caseId: ID!) { subjectStatement(caseId: $caseId, first: 100, identityChecked: true) {
         edges { node { organisation function what why ground own } } } }`,
      { caseId },
    );
    const foreign = edges.filter(({ node }) => !node.own).map(({ node }) => node.organisation);
    expect(foreign).toContain('Azylový dům NOVÁ ŠANCE, Ostrava-Koblov (NOVÁ ŠANCE, z.s.)');
    // Who read a report of a stay would tell the curator that there was one: the person agreed to tell probation alone.
    expect(foreign.some((organisation) => organisation.startsWith('Probační a mediační služba'))).toBe(false);
    expect(JSON.stringify(edges)).not.toContain('Pracovník');
    const issued = `${caseId}?identityChecked=true`;
    expect(await curator.paper('statement', issued)).toEqual(pdf);
    expect((await curator.paper('statement', caseId)).status).toBeGreaterThanOrEqual(400);
    expect((await prison.paper('statement', issued)).status).toBe(404);
  });

  it('after the erasure nothing of the person comes back, while the counts remain', async () => {
    const counts = `{ handoverCounts { side open } }`;
    const before = await ngo.read(counts);
    const { code } = await curator.read<{ code: string }>(openedCase, { id: caseId });
    await curator.command('eraseSubject', { caseId, code }, 'SubjectErased { endedHandovers }');
    expect(await curator.refusalOf(openedSubject, { id: caseId })).toBe('NOT_FOUND');
    for (const who of [ngo, curator]) {
      expect(JSON.stringify(await journey.open(who, request))).not.toContain(canary);
    }
    expect(await ngo.read(counts)).toEqual(before);
  });

  it('no mail and no line of the log named the person, and an end caused elsewhere is not told at once', () => {
    expect(mails.caught.length).toBeGreaterThan(5);
    for (const { raw } of mails.caught) {
      expect(readable(raw)).toContain('je tu něco nového');
      expect(readable(raw)).not.toMatch(new RegExp(`${canary}|Petr|601 222 333|azylov|Kuřim`, 'i'));
    }
    const toOther = mails.caught.filter(
      ({ to, raw }) => to === 'azyl@ukazka.invalid' && raw.includes(otherRequest.reference),
    );
    expect(toOther).toHaveLength(1);
    expect(system.output).toMatch(/"level":30/);
    expect(system.output).not.toMatch(new RegExp(`${canary}|601 222 333`));
  });
});

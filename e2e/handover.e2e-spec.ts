import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { MailCatcher, readable } from './mail-catcher.js';
import { Party } from './party.js';
import { RunningSystem } from './running-system.js';
import { openBrowser } from './visitor.js';

/** Looked for wherever it must not be. */
const canary = 'Kanárek';
const meetingPlace = 'hlavní vchod azylového domu';
const command = 'HandoverCommandInput';

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(new Date());
const inDays = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const opened = `query ($reference: String!) { handoverByReference(reference: $reference) {
  id side state turn acts offer { from } timeline { act by state }
  passed { name contact birthDate needKind sex ageBand urgency senderKind wishes meeting { place } conditionAnswers { code answer } } } }`;

interface Opened {
  id: string;
  side: string;
  state: string;
  acts: string[];
  passed: Record<string, unknown> & { name: string | null; meeting: { place: string } | null };
}

interface Draft {
  id: string;
  reference: string;
  conditions: { id: string; code: string; revealing: boolean }[];
}

interface Form {
  id: string;
  items: { number: number; purpose: string; category: string; recipientId: string; recipientName: string }[];
}

/** A new request, and nothing of its end yet. */
const toOtherShelter = 1;
/** Opened, and a place offered. */
const toPrisonAboutOther = 2;

const formFields = `ConsentForm { id requiredFrom howToTakeBack notice { title } items { number purpose category recipientId recipientName until } }`;

/** The way of one person from a prison to a shelter, by separate accounts over the public API. */
describe('handing over', () => {
  let system: RunningSystem;
  let browser: Browser;
  let mails: MailCatcher;
  let prison: Party;
  let ngo: Party;
  let otherNgo: Party;
  let curator: Party;
  let probation: Party;
  let client: Party;

  let shelter = '';
  let otherShelter = '';
  let caseId = '';
  let needId = '';
  let request: Draft;
  let otherRequest: Draft;
  let slip = '';

  beforeAll(async () => {
    mails = await MailCatcher.open();
    system = await RunningSystem.prepare({ NAVAZ_SMTP_URL: mails.url, NAVAZ_LOG_LEVEL: 'info' });
    browser = await openBrowser();
    await system.start();
    prison = await Party.logIn(browser, system, /Sociální pracovník věznice Kuřim/);
    ngo = await Party.logIn(browser, system, /Pracovník neziskové organizace/);
    otherNgo = await Party.logIn(browser, system, /Pracovník azylového domu/);
    curator = await Party.logIn(browser, system, /Sociální kurátor/);
    probation = await Party.logIn(browser, system, /Probační úředník/);
    client = Party.nobody(system);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await system.remove();
    await mails.close();
  });

  const open = (who: Party, reference: string): Promise<Opened> => who.read<Opened>(opened, { reference });
  const find = async (query: string): Promise<string> => {
    const found = await prison.read<{ edges: { node: { service: { id: string } | null } }[] }>(
      `query ($query: String!, $filters: SearchFilters) { searchServices(query: $query, filters: $filters, first: 3) {
         edges { node { service { id } places { state } } } } }`,
      { query, filters: { kinds: ['azylove-domy'], freeOn: today } },
    );
    return found.edges[0]?.node.service?.id ?? '';
  };
  const freeBeds = async (who: Party, serviceId: string): Promise<number | null | undefined> =>
    (
      await who.read<{ places: { numbers: { free: number | null } | null } }>(
        `query ($id: ID!) { service(id: $id) { places { numbers { free } } } }`,
        { id: serviceId },
      )
    ).places.numbers?.free;
  const draft = async (serviceId: string): Promise<Draft> => {
    const made = await prison.command<Draft>(
      'draftHandover',
      { needId, serviceId },
      'Handover { id reference conditions { id code revealing } }',
    );
    const answers = made.conditions.map(({ id }) => ({ conditionId: id, answer: 'met' }));
    await prison.act('answerConditions', { handoverId: made.id, answers }, 'Handover { id }');
    return made;
  };
  const agree = async (handoverId: string): Promise<string> => {
    const form = await prison.command<Form>(
      'askConsent',
      {
        handoverId,
        steps: ['request', 'confirmed', 'in_service'],
        reportTopics: ['arrival', 'housing'],
        until: inDays(200),
      },
      formFields,
    );
    expect(form.items.length).toBeGreaterThan(3);
    const recorded = await prison.command<{ withdrawalCode: string | null; complete: boolean }>(
      'recordConsent',
      {
        signingId: form.id,
        given: form.items.map(({ number }) => number),
        refused: [],
        by: 'subject',
        expressed: 'paper',
      },
      'ConsentRecorded { complete withdrawalCode }',
    );
    expect(recorded.complete).toBe(true);
    return recorded.withdrawalCode ?? '';
  };

  it('a prison social worker finds shelters with a place on the day of release', async () => {
    shelter = await find('azylový dům pro muže v Ostravě po výkonu trestu');
    otherShelter = await find('azylový dům v Ústí nad Labem po výkonu trestu');
    expect(shelter).not.toBe(otherShelter);
    expect(await freeBeds(prison, shelter)).toBe(4);
    expect(await freeBeds(prison, otherShelter)).toBe(5);
  });

  it('opens a case, asks both shelters in drafts, and sees exactly what would pass', async () => {
    ({ id: caseId } = await prison.command<{ id: string }>(
      'openCase',
      {
        subject: {
          givenName: 'Petr',
          familyName: canary,
          birthDate: '1988-05-04',
          sex: 'man',
          contact: 'telefon 601 222 333',
          languages: ['cs'],
        },
        release: { earliest: today, latest: inDays(2), certain: true },
        returnDistrict: 'CZ0806',
      },
      'ClientCase { id }',
    ));
    const { needs } = await prison.command<{ needs: { id: string }[] }>(
      'addNeed',
      { caseId, kind: 'azylove-domy', urgency: 'urgent', wish: 'Rád bych klidný pokoj.' },
      'ClientCase { needs { id } }',
    );
    needId = needs[0]?.id ?? '';
    request = await draft(shelter);
    otherRequest = await draft(otherShelter);
    const early = await prison.try(
      'sendHandover',
      { key: 'too-early-key', handoverId: request.id },
      'Handover { id }',
      command,
    );
    expect(early).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });

    slip = await agree(request.id);
    await agree(otherRequest.id);
    const preview = await prison.read<{
      passes: Record<string, unknown>;
      fields: { field: string; passes: boolean; why: string }[];
    }>(
      `query ($id: ID!) { handoverPreview(handoverId: $id) { passes { name contact birthDate needKind wishes } fields { field passes why } } }`,
      { id: request.id },
    );
    expect(preview.passes).toEqual({
      name: null,
      contact: null,
      birthDate: null,
      needKind: 'azylove-domy',
      wishes: null,
    });
    expect(preview.fields.every(({ why }) => why.length > 0)).toBe(true);
  });

  it('sends; the shelters get a mail with a code and see answers, but no name', async () => {
    for (const { id } of [request, otherRequest]) {
      await prison.command('sendHandover', { handoverId: id }, 'Handover { state }', command);
    }
    for (const [who, address, { reference }] of [
      [ngo, 'neziskovka@ukazka.invalid', request],
      [otherNgo, 'azyl@ukazka.invalid', otherRequest],
    ] as const) {
      await mails.to(address, reference);
      const seen = await open(who, reference);
      expect(seen).toMatchObject({
        side: 'provider',
        state: 'sent',
        passed: { name: null, contact: null, needKind: 'azylove-domy', senderKind: 'prison' },
      });
      expect(seen.passed['conditionAnswers']).not.toEqual([]);
      expect(await who.refusalOf(`query ($id: ID!) { clientCase(id: $id) { id } }`, { id: caseId })).toBe('NOT_FOUND');
    }
    expect(await ngo.refusalOf(opened, { reference: otherRequest.reference })).toBe('NOT_FOUND');
  });

  it('a shelter offers a bed, which is gone for others', async () => {
    const { id } = request;
    await ngo.command('acknowledgeHandover', { handoverId: id }, 'Handover { state }', command);
    await otherNgo.command('acknowledgeHandover', { handoverId: otherRequest.id }, 'Handover { state }', command);
    await ngo.command('offerPlace', { handoverId: id, from: today }, 'Handover { state }');
    await otherNgo.command('offerPlace', { handoverId: otherRequest.id, from: today }, 'Handover { state }');
    await mails.to('kurim@ukazka.invalid', request.reference);
    expect(await freeBeds(prison, shelter)).toBe(3);
  });

  it('the choice is confirmed: one shelter sees the name and where to meet, the other the neutral sentence', async () => {
    await prison.command(
      'confirmHandover',
      { handoverId: request.id, meeting: { startsAt: `${today}T10:00:00+01:00`, place: meetingPlace } },
      'Handover { state }',
    );
    expect(await open(ngo, request.reference)).toMatchObject({
      state: 'confirmed',
      passed: { name: `Petr ${canary}`, meeting: { place: meetingPlace } },
    });
    expect(await open(otherNgo, otherRequest.reference)).toMatchObject({
      state: 'ended_by_sender',
      passed: null,
      acts: [],
    });
    expect(await freeBeds(prison, otherShelter)).toBe(5);
    expect(otherNgo.heard.join()).not.toContain(canary);
  });

  it('the case moves to the curator, and the prison can no longer read it', async () => {
    const unitId = (
      await curator.read<{ current: { organisationId: string } }>('{ me { current { organisationId } } }')
    ).current.organisationId;
    const form = await prison.command<Form>(
      'askCaseConsent',
      { caseId, participantUnitIds: [unitId], until: inDays(200) },
      formFields,
    );
    await prison.command(
      'recordConsent',
      {
        signingId: form.id,
        given: form.items.map(({ number }) => number),
        refused: [],
        by: 'subject',
        expressed: 'paper',
      },
      'ConsentRecorded { complete }',
    );
    await prison.command(
      'addParticipant',
      { caseId, unitId, purpose: 'continuity', validUntil: inDays(200) },
      'CaseParticipant { id }',
    );
    await prison.command('transferCase', { caseId, toUnitId: unitId }, 'CaseTransferred { code }');
    for (const query of [
      `query ($id: ID!) { clientCase(id: $id) { id } }`,
      `query ($id: ID!) { caseSubject(caseId: $id) { familyName } }`,
    ]) {
      expect(await prison.refusalOf(query, { id: caseId })).toBe('NOT_FOUND');
      expect(await curator.refusalOf(query, { id: caseId })).toBeNull();
    }
    expect(await prison.refusalOf(opened, { reference: request.reference })).toBe('NOT_FOUND');
    expect((await open(curator, request.reference)).side).toBe('sender');
  });

  it('the client arrives', async () => {
    await ngo.command('reportArrival', { handoverId: request.id, arrived: true, on: today }, 'Handover { state }');
    expect(await open(ngo, request.reference)).toMatchObject({ state: 'arrived', passed: { name: `Petr ${canary}` } });
    await mails.to('kurator@ukazka.invalid', request.reference);
  });

  it('the client withdraws by the code of the slip, and the next read of the shelter shows nothing', async () => {
    const { items } = await client.act<{ items: { number: number }[] }>(
      'agreementByCode',
      { code: slip },
      'AgreementByCode { items { number } }',
    );
    expect(items.length).toBeGreaterThan(3);
    await client.act('withdrawByCode', { code: slip, all: true }, 'AgreementByCode { items { number } }');
    expect((await open(ngo, request.reference)).passed).toBeNull();
    expect(client.heard.join()).not.toMatch(new RegExp(`${canary}|NOVÁ ŠANCE|${request.reference}`));
  });

  it('probation, which nobody asked, never saw any of it', async () => {
    for (const { reference } of [request, otherRequest]) {
      expect(await probation.refusalOf(opened, { reference })).toBe('NOT_FOUND');
    }
    expect(await probation.refusalOf(`query ($id: ID!) { clientCase(id: $id) { id } }`, { id: caseId })).toBe(
      'NOT_FOUND',
    );
  });

  it('after the erasure nothing of the person comes back', async () => {
    const { code } = await curator.read<{ code: string }>(`query ($id: ID!) { clientCase(id: $id) { code } }`, {
      id: caseId,
    });
    await curator.command('eraseSubject', { caseId, code }, 'SubjectErased { endedHandovers }');
    expect(
      await curator.refusalOf(`query ($id: ID!) { caseSubject(caseId: $id) { familyName } }`, { id: caseId }),
    ).toBe('NOT_FOUND');
    expect(JSON.stringify(await open(ngo, request.reference))).not.toContain(canary);
  });

  it('no mail and no line of the log ever named the person, and an end caused elsewhere is not told at once', () => {
    expect(mails.caught.length).toBeGreaterThan(3);
    for (const { raw } of mails.caught) {
      expect(readable(raw)).toContain('je tu něco nového');
      expect(readable(raw)).not.toMatch(new RegExp(`${canary}|Petr|601 222 333|azylov|Kuřim`, 'i'));
    }
    expect(mails.caught.filter(({ raw }) => raw.includes(otherRequest.reference))).toHaveLength(
      toOtherShelter + toPrisonAboutOther,
    );
    expect(system.output).toMatch(/"level":30/);
    expect(system.output).not.toContain(canary);
  });
});

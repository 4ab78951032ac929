import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Authenticator, RateLimits } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { ExportReceived } from '../export-subject/export-received.service.js';
import { ExportSubject } from '../export-subject/export-subject.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter, type Prepared } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { ConsentReceipts } from '../print-papers/consent-receipt.service.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { PaperPrinter } from '../print-papers/paper-printer.js';
import { PapersController } from '../print-papers/papers.controller.js';
import { Papers } from '../print-papers/papers.service.js';
import { textOf } from '../print-papers/pdf-text.support-spec.js';
import { PrintSlipResolver } from '../print-papers/print-slip.resolver.js';

describe('papers', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let sent: Prepared & { code: string };
  let formId: string;
  let door: NestFastifyApplication;
  const people: Record<string, RequestContext> = {};

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 10 });
    sent = await room.makeSent(shelter);
    const [form] = await room.db.asOwner<{ id: string }>(`select id from consent.signing`);
    formId = form?.id ?? '';
    Object.assign(people, {
      prison: room.prison,
      curator: room.curator,
      shelter: room.workerOf(shelter),
      auditor: HandoverRoom.member(room.unitOf(room.prison), 'auditor'),
      hasty: HandoverRoom.member(room.unitOf(room.prison), 'worker'),
    });
    const built = await Test.createTestingModule({
      controllers: [PapersController],
      providers: [
        PaperPrinter,
        { provide: Papers, useValue: room.get(Papers) },
        { provide: ExportSubject, useValue: room.get(ExportSubject) },
        { provide: ExportReceived, useValue: room.get(ExportReceived) },
        { provide: ConsentReceipts, useValue: room.get(ConsentReceipts) },
        { provide: MeetingCalendar, useValue: room.get(MeetingCalendar) },
        // The room's own; as itself it would be started a second time.
        {
          provide: RateLimits,
          useValue: {
            attempt: (...asked: Parameters<RateLimits['attempt']>) => room.get(RateLimits).attempt(...asked),
          },
        },
        {
          provide: Authenticator,
          useValue: {
            actorOf: (request: FastifyRequest) =>
              Promise.resolve(people[String(request.headers['x-who'])]?.actor ?? null),
          },
        },
      ],
    }).compile();
    door = await built.createNestApplication<NestFastifyApplication>(new FastifyAdapter()).init();
    await door.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await door.close();
    await room.close();
  });

  const ask = (who: string, path: string) => door.inject({ url: `/papers/${path}`, headers: { 'x-who': who } });
  const printed = async (who: string, path: string): Promise<string> => {
    const answer = await ask(who, path);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="(souhlas|nahled|vypis|zprava|oznameni)\.pdf"$/,
    );
    expect(answer.rawPayload.toString('latin1')).not.toContain('Kan');
    return textOf(answer.rawPayload);
  };

  it('ask for agreement to the very items, with the notice, and hold no name', async () => {
    const text = await printed('prison', `consent-form/${formId}`);
    expect(text).toContain('Souhlas s předáním údajů');
    expect(text).toContain('Kuřim');
    expect(text).toContain('Azylový dům Domov Naděje (Domov Naděje)');
    expect(text).toContain('vaše jméno a příjmení');
    expect(text).toContain('30. června 2027');
    expect(text.split('Jak vzít souhlas zpět')).toHaveLength(2);
    expect(text).toContain('jaký druh úřadu nebo organizace žádá');
    for (const loose of ['níže najdete', 'najdete níže', 'z tohoto lístku']) expect(text).not.toContain(loose);
    expect(text).toContain('Podpis');
    expect(text).not.toContain(canaryName);
  });

  it('are not there for anybody else, and tell nobody whether they exist', async () => {
    for (const path of [
      `consent-form/${formId}`,
      `preview/${sent.handoverId}`,
      `statement/${sent.caseId}?identityChecked=true`,
    ]) {
      for (const who of ['curator', 'shelter'])
        expect([path, who, (await ask(who, path)).statusCode]).toEqual([path, who, 404]);
      expect((await ask('auditor', path)).statusCode).toBe(403);
      expect((await ask('nobody', path)).statusCode).toBe(401);
    }
    expect((await ask('prison', `preview/${formId}`)).statusCode).toBe(404);
    expect((await ask('prison', 'preview/1')).statusCode).toBe(404);
    expect((await ask('prison', `letter/${formId}`)).statusCode).toBe(404);
  });

  it('are made for one account so many times a minute, and for the others meanwhile', async () => {
    const codes: number[] = [];
    for (let asked = 0; asked < 61; asked += 1) codes.push((await ask('hasty', `report/${formId}`)).statusCode);
    expect(codes).toEqual([...codes.slice(1).map(() => 404), 429]);
    expect((await ask('hasty', `report/${formId}`)).json<{ message: string }>().message).toContain(
      'Zkuste to prosím znovu',
    );
    expect((await ask('prison', `report/${formId}`)).statusCode).toBe(404);
  });

  it('show the person exactly what would pass, and log that it was opened', async () => {
    const rows = async (): Promise<number> =>
      (
        await room.db.asOwner<{ n: number }>(
          `select count(*)::int as n from audit.disclosure where operation = 'handover.preview'`,
        )
      )[0]?.n ?? 0;
    const before = await rows();
    const text = await printed('prison', `preview/${sent.handoverId}`);
    expect(text).toContain('Přesně toto předáme');
    expect(text).toContain('Azylové domy');
    expect(text).toContain('Jihomoravský kraj');
    expect(text).not.toMatch(/CZ0\d/);
    expect(text).toContain('Ráda bych pokoj v přízemí.');
    expect(text).toContain('bude chtít před přijetím poznat, k tomu navíc jméno a příjmení, místo a čas setkání.');
    expect(text).toContain('potvrzené, k tomu navíc jméno a příjmení, místo a čas setkání, jak člověka zastihnout.');
    expect(text).not.toContain(canaryName);
    expect(await rows()).toBe(before + 1);
  });

  it('the slip says the code, and each item with recipient, purpose and last day; not whose it is, nor who asked', async () => {
    const slip = await room.get(PrintSlipResolver).printSlip(room.prison, { key: newKey(), formId });
    if (isRefusal(slip)) throw new Error(slip.code);
    const text = await textOf(Buffer.from(slip.pdf, 'base64'));
    expect(text).toMatch(/[A-Z0-9]{5} [A-Z0-9]{5}/u);
    expect(text).toContain('vaše jméno a příjmení');
    expect(text).toContain('Azylový dům Domov Naděje (Domov Naděje)');
    expect(text).toContain('aby se vás služba mohla ujmout, až přijdete');
    expect(text).toContain('30. června 2027');
    expect(text).toContain('/odvolani');
    expect(text).toContain('nám, kdo jsme s vámi souhlas sepsali');
    for (const word of [canaryName, 'Kuřim', 'ězni', 'trest', 'propuš', 'kurátor', 'probač']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    const again = await room.get(PrintSlipResolver).printSlip(room.prison, { key: newKey(), formId });
    if (isRefusal(again)) throw new Error(again.code);
    expect(again.pdf).not.toBe(slip.pdf);
    const foreign = await room.get(PrintSlipResolver).printSlip(room.curator, { key: newKey(), formId });
    expect(isRefusal(foreign) && foreign.code).toBe('NOT_FOUND');
  });

  it('tell the applicant who declined and on which ground of the act, by either side', async () => {
    const declined = await room.makeSent(shelter);
    expect((await ask('prison', `decline-notice/${declined.handoverId}`)).statusCode).toBe(404);
    const worker = room.workerOf(shelter);
    granted(await room.get(AcknowledgeHandover).run(worker, { key: newKey(), handoverId: declined.handoverId }));
    granted(
      await room.get(DeclineHandover).run(worker, {
        key: newKey(),
        handoverId: declined.handoverId,
        reason: 'no_capacity',
        sentenceConfirmed: false,
      }),
    );
    for (const who of ['prison', 'shelter']) {
      const text = await printed(who, `decline-notice/${declined.handoverId}`);
      expect(text).toContain('Nemáme dostatečnou kapacitu.');
      expect(text).toContain('§ 91 odst. 3 zákona č. 108/2006 Sb.');
      expect(text).toContain('Azylový dům Domov Naděje');
      expect(text).not.toContain(canaryName);
    }
    expect((await ask('curator', `decline-notice/${declined.handoverId}`)).statusCode).toBe(404);
  });

  it('state who saw what by organisation and function, with no name of anybody', async () => {
    granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: sent.handoverId }));
    const text = await printed('prison', `statement/${sent.caseId}?identityChecked=true`);
    expect(text).toContain('Výpis: kdo co viděl');
    expect(text).toContain('Azylový dům Domov Naděje (Domov Naděje), pracovník');
    expect(text).toContain('aby služba mohla posoudit, jestli vám může pomoci');
    expect(text).toContain('váš souhlas');
    expect(text).toContain('organizace vede váš případ');
    expect(text).not.toContain(canaryName);
  });

  it('hand the person everything that is held, opened, as one file; and log it', async () => {
    const answer = await ask('prison', `export/${sent.caseId}?identityChecked=true`);
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="udaje.json"',
    ]);
    const held = JSON.parse(answer.payload) as Record<string, unknown>;
    expect(held).toMatchObject({
      records: [{ identity: { familyName: canaryName, contact: 'telefon 601 222 333' } }],
      needs: [{ wish: 'Ráda bych pokoj v přízemí.' }],
      handovers: [{ state: 'sent', passed: [{ stage: 'request', values: { needKind: 'azylove-domy' } }] }],
    });
    expect((held['agreements'] as unknown[]).length).toBeGreaterThan(5);
    expect(JSON.stringify(held['seen'])).toContain('everything');
    expect(answer.payload).not.toContain(room.prison.actor?.accountId ?? 'none');
    expect((await ask('prison', `export/${sent.caseId}`)).statusCode).toBe(409);
    for (const who of ['curator', 'shelter'])
      expect((await ask(who, `export/${sent.caseId}?identityChecked=true`)).statusCode).toBe(404);
    const own = await ask('shelter', `export-received/${sent.handoverId}?identityChecked=true`);
    expect([own.statusCode, own.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(own.json()).toMatchObject({ outcomes: [], reports: [] });
    expect((await ask('shelter', `export-received/${sent.handoverId}`)).statusCode).toBe(409);
  });

  it('give the person a copy of the record of what was agreed, with all its parties and no name', async () => {
    const answer = await ask('prison', `receipt/${formId}`);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-store',
    ]);
    const receipt = answer.json<{
      record_id: string;
      purposes: { item: number; consent_state: string }[];
      parties: Record<string, string>[];
    }>();
    expect(receipt.record_id).toBe(formId);
    expect(receipt.purposes.map(({ consent_state: state }) => state)).toContain('given');
    expect(new Set(receipt.parties.map(({ party_role: role }) => role))).toEqual(
      new Set(['pii_controller', 'recipient']),
    );
    for (const party of receipt.parties) {
      expect(party['party_name']).toBeTruthy();
      expect(party['party_contact']).toContain(party['party_id']);
    }
    expect(answer.payload).not.toContain(canaryName);
    for (const who of ['curator', 'shelter']) expect((await ask(who, `receipt/${formId}`)).statusCode).toBe(404);
    expect((await ask('nobody', `receipt/${formId}`)).statusCode).toBe(401);
  });

  it('go to calendars as a time without a word of whom, where or why', async () => {
    expect((await ask('prison', `meeting/${sent.handoverId}`)).statusCode).toBe(404);
    await room.db.asOwner(
      `insert into handover.meeting (handover_id, kind, starts_at, minutes, set_by, set_at)
       values ($1, 'arrival', '2026-12-15T09:00:00Z', 45, 'sender', now())`,
      [sent.handoverId],
    );
    // A request says nothing of where and when; a confirmed place does.
    expect((await ask('shelter', `meeting/${sent.handoverId}`)).statusCode).toBe(404);
    await room.db.asOwner(`update handover.handover set state = 'confirmed' where id = $1`, [sent.handoverId]);
    for (const who of ['prison', 'shelter']) {
      const answer = await ask(who, `meeting/${sent.handoverId}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(answer.payload).toContain('DTSTART:20261215T090000Z');
      expect(answer.payload).toContain('DURATION:PT45M');
      expect(answer.payload).toContain('SUMMARY:Schůzka');
      for (const word of [canaryName, 'LOCATION', 'DESCRIPTION', 'P-', sent.handoverId]) {
        expect([word, answer.payload.includes(word)]).toEqual([word, false]);
      }
    }
    expect((await ask('curator', `meeting/${sent.handoverId}`)).statusCode).toBe(404);
  });
});

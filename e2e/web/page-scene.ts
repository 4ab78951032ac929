import type { Browser } from 'playwright-core';
import { command, inDays, Journey, today } from '../journey.js';
import { readable, type MailCatcher } from '../mail-catcher.js';
import { Party } from '../party.js';
import type { RunningSystem } from '../running-system.js';

/** Who is handed over: a name that is looked for wherever it must not be. */
export const canary = 'Kanárek';

const owners = 'prijem@ukazka.invalid';
const asker = 'zadatel@ukazka.invalid';

/** Who opens pages; nobody: without a login. */
export const readers = [
  'nobody',
  'prison',
  'ngo',
  'owner',
  'lead',
  'curator',
  'probation',
  'coordinator',
  'auditor',
] as const;
export type Reader = (typeof readers)[number];

interface Form {
  readonly id: string;
  readonly items: readonly { readonly number: number }[];
}

/**
 * A little of everything that pages are about, made through the API by who may: one person whose first request ended in a
 * service and was reported, with a second one not agreed to yet, an enquiry, a question of fact, and each link of a mail.
 */
export class PageScene {
  /** What stands in addresses: ids by their names, and tokens of links. */
  readonly at: Record<string, string> = {};

  private constructor(
    readonly readers: Readonly<Record<Reader, Party>>,
    private readonly journey: Journey,
    private readonly mails: MailCatcher,
  ) {}

  /** Logs everybody in and makes it. */
  static async make(browser: Browser, system: RunningSystem, mails: MailCatcher): Promise<PageScene> {
    const journey = await Journey.begin(browser, system);
    const { prison, shelter, curator, probation, client } = journey;
    const logIn = (title: RegExp): Promise<Party> => Party.logIn(browser, system, title);
    const seated = {
      nobody: client,
      prison,
      ngo: shelter,
      curator,
      probation,
      owner: await logIn(/Správce profilu neziskové organizace/),
      lead: await logIn(/Vedoucí týmu neziskové organizace/),
      coordinator: await logIn(/Koordinátor sítě/),
      auditor: await logIn(/Pověřenec pro ochranu osobních údajů \(/),
    };
    const scene = new PageScene(seated, journey, mails);
    await scene.openCase();
    await scene.handOver();
    await scene.askFact();
    await scene.askByLink();
    await scene.mailLinks();
    return scene;
  }

  private async openCase(): Promise<void> {
    const { prison, shelter } = this.journey;
    this.at['SERVICE'] = await this.journey.find('azylový dům pro muže v Ostravě po výkonu trestu');
    this.at['ORGANISATION'] = await this.journey.unitOf(shelter);
    const subject = { givenName: 'Petr', familyName: canary, birthDate: '1988-05-04', sex: 'man', languages: ['cs'] };
    const release = { earliest: today, latest: inDays(2), certain: true };
    const opened = await prison.command<{ id: string }>(
      'openCase',
      { subject, release, returnDistrict: 'CZ0806' },
      'ClientCase { id }',
    );
    this.at['CASE'] = opened.id;
    for (const [name, kind] of [
      ['HOUSING', 'azylove-domy'],
      ['NEED', 'dluhy'],
    ] as const) {
      const need = { caseId: opened.id, kind, urgency: 'urgent' };
      const { needs } = await prison.command<{ needs: { id: string; kind: string }[] }>(
        'addNeed',
        need,
        'ClientCase { needs { id kind } }',
      );
      this.at[name] = needs.find((one) => one.kind === kind)?.id ?? '';
    }
    const asked = { needId: this.at['HOUSING'], serviceIds: [this.at['SERVICE']] };
    const enquiry = await prison.command<{ id: string; asks: { id: string }[] }>(
      'askForRoom',
      asked,
      'Enquiry { id asks { id } }',
    );
    this.at['ENQUIRY'] = enquiry.id;
    this.at['ASKED'] = enquiry.asks[0]?.id ?? '';
  }

  private async draft(needId: string | undefined): Promise<string> {
    const { prison } = this.journey;
    const made = await prison.command<{ id: string; conditions: readonly { readonly id: string }[] }>(
      'draftHandover',
      { needId, serviceId: this.at['SERVICE'] },
      'Handover { id conditions { id } }',
    );
    const answers = made.conditions.map(({ id }) => ({ conditionId: id, answer: 'met' }));
    await prison.act('answerConditions', { handoverId: made.id, answers }, 'Handover { id }');
    return made.id;
  }

  private async handOver(): Promise<void> {
    const { prison, shelter, probation } = this.journey;
    const toUnitId = await this.journey.unitOf(probation);
    const participant = { caseId: this.at['CASE'], unitId: toUnitId, purpose: 'continuity', validUntil: inDays(200) };
    await prison.command('addParticipant', participant, 'CaseParticipant { id }');
    const handoverId = await this.draft(this.at['HOUSING']);
    this.at['HANDOVER'] = handoverId;
    await this.journey.agree(handoverId, [toUnitId]);
    await prison.command('sendHandover', { handoverId }, 'Handover { state }', command);
    await shelter.command('acknowledgeHandover', { handoverId }, 'Handover { state }', command);
    await shelter.command('offerPlace', { handoverId, from: today }, 'Handover { state }');
    await prison.command('confirmHandover', { handoverId }, 'Handover { state }');
    await shelter.command('reportArrival', { handoverId, arrived: true, on: today }, 'Handover { state }');
    const report = await shelter.command<{ id: string }>(
      'draftReport',
      { handoverId, toUnitId, kind: 'closing' },
      'Report { id }',
    );
    this.at['REPORT'] = report.id;
    await shelter.command('sendReport', { reportId: report.id, shownToSubject: true }, 'Report { sentAt }');
  }

  private async askFact(): Promise<void> {
    const { prison, curator } = this.journey;
    const unitId = await this.journey.unitOf(curator);
    const fact = { caseId: this.at['CASE'], fact: 'client_of_service', unitId, until: inDays(60) };
    const { consentFormId, question } = await prison.command<{ consentFormId: string; question: { id: string } }>(
      'draftFactQuestion',
      fact,
      'FactQuestionDrafted { consentFormId question { id } }',
    );
    const { items } = await prison.read<Form>('query ($id: ID!) { consentForm(id: $id) { id items { number } } }', {
      id: consentFormId,
    });
    const yes = {
      signingId: consentFormId,
      given: items.map(({ number }) => number),
      refused: [],
      by: 'subject',
      expressed: 'paper',
    };
    await prison.command('recordConsent', yes, 'ConsentRecorded { complete }');
    await prison.command('askFact', { factQuestionId: question.id }, 'FactQuestion { id }');
    this.at['FACT'] = question.id;
  }

  /** Another service of the same people takes requests by a link; it is asked, and its form of agreement is not signed. */
  private async askByLink(): Promise<void> {
    const { prison } = this.journey;
    const { owner } = this.readers;
    const made = await owner.act<{ id: string; version: number }>(
      'createService',
      {
        organisationId: this.at['ORGANISATION'],
        name: 'Dluhová poradna Koblov',
        kinds: ['dluhy'],
        channel: 'link',
        areas: [{ level: 'region', code: 'CZ080' }],
      },
      'EditDone { id version }',
    );
    const contacts = [{ functionCode: 'admissions', email: owners }];
    await owner.act('setServiceContacts', { serviceId: made.id, version: made.version, contacts }, 'EditDone { id }');
    const enquiry = await prison.command<{ asks: { code: string }[] }>(
      'askForRoom',
      { needId: this.at['NEED'], serviceIds: [made.id] },
      'Enquiry { asks { code } }',
    );
    this.at['CODE'] = enquiry.asks[0]?.code ?? '';
    this.at['ANSWER'] = await this.linkIn(owners, 'odpoved');
    const draft = await prison.command<{ id: string }>(
      'draftHandover',
      { needId: this.at['NEED'], serviceId: made.id },
      'Handover { id }',
    );
    this.at['DRAFT'] = draft.id;
    const asked = { handoverId: draft.id, steps: ['request'], until: inDays(100) };
    this.at['FORM'] = (await prison.command<Form>('askConsent', asked, 'ConsentForm { id }')).id;
  }

  private async mailLinks(): Promise<void> {
    const { nobody, coordinator, owner } = this.readers;
    const listing = {
      name: 'Klub Zvonek',
      kind: 'ngo',
      districtCode: 'CZ0806',
      email: asker,
      offers: 'Doprovázení po návratu domů.',
    };
    await nobody.act('requestListing', listing, 'ListingRequested { confirmWithinDays }');
    this.at['LISTING'] = await this.linkIn(asker, 'zadost-o-zarazeni');
    const invited = { organisationId: this.at['ORGANISATION'], email: asker, role: 'WORKER' };
    await owner.act('inviteMember', invited, 'MemberInvited { invitationId }');
    this.at['INVITATION'] = await this.linkIn(asker, 'pozvanka');
    const serviceId = this.at['SERVICE'];
    await coordinator.act('sendReminder', { serviceId }, 'ReminderSent { serviceId }');
    await coordinator.act('sendPlacesLink', { serviceId }, 'PlacesLinkSent { addresses }');
    const to = 'neziskovka-profil@ukazka.invalid';
    this.at['REMINDER'] = await this.linkIn(to, 'potvrzeni');
    this.at['PLACES'] = await this.linkIn(to, 'volna-mista');
  }

  /** The token of the link to a page in the last mail to an address. */
  private async linkIn(to: string, page: string): Promise<string> {
    const sent = await this.mails.to(to, `/${page}#`);
    return new RegExp(`/${page}#(\\S+)`).exec(readable(sent.at(-1)?.raw ?? ''))?.[1] ?? '';
  }
}

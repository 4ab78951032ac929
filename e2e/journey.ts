import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Party } from './party.js';
import type { RunningSystem } from './running-system.js';

/** Today in Prague. */
export const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(new Date());

/** A day so many days from today. */
export const inDays = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

/** Type of the input of the moves that need nothing but the handover. */
export const command = 'HandoverCommandInput';

/** Opening a handover by its code, as the one who asks may see it. */
export const opened = `query ($reference: String!) { handoverByReference(reference: $reference) {
  id side state turn acts passed { name contact birthDate needKind senderKind wishes meeting { place }
    conditionAnswers { code answer } } } }`;

/** Opening a case. */
export const openedCase = `query ($id: ID!) { clientCase(id: $id) { id code } }`;

/** Opening who the person is. */
export const openedSubject = `query ($id: ID!) { caseSubject(caseId: $id) { familyName } }`;

/** A handover as one side sees it. */
export interface Opened {
  readonly side: string;
  readonly state: string;
  readonly turn: string;
  readonly acts: readonly string[];
  readonly passed: Readonly<Record<string, unknown>> | null;
}

/** A request in the making. */
export interface Draft {
  readonly id: string;
  readonly reference: string;
  readonly conditions: readonly { readonly id: string }[];
}

interface Form {
  readonly id: string;
  readonly items: readonly { readonly number: number }[];
}

/** What a person agreed to, and how it is taken back. */
export interface Signed {
  readonly formId: string;
  readonly withdrawalCode: string;
}

const formFields = `ConsentForm { id items { number purpose category recipientName until } }`;

/** Separate accounts of everybody who has a part in handing somebody over. */
export class Journey {
  private constructor(
    readonly prison: Party,
    readonly shelter: Party,
    readonly otherShelter: Party,
    readonly curator: Party,
    readonly probation: Party,
    /** The person with the slip in the hand: no login. */
    readonly client: Party,
  ) {}

  /** Logs everybody in. */
  static async begin(browser: Browser, system: RunningSystem): Promise<Journey> {
    const logIn = (title: RegExp): Promise<Party> => Party.logIn(browser, system, title);
    return new Journey(
      await logIn(/Sociální pracovník věznice Kuřim/),
      await logIn(/Pracovník neziskové organizace/),
      await logIn(/Pracovník azylového domu/),
      await logIn(/Sociální kurátor/),
      await logIn(/Probační úředník/),
      Party.nobody(system),
    );
  }

  /** The unit an account acts for. */
  async unitOf(who: Party): Promise<string> {
    const me = await who.read<{ current: { organisationId: string } }>('{ me { current { organisationId } } }');
    return me.current.organisationId;
  }

  /** A handover as this account sees it. */
  open(who: Party, { reference }: { readonly reference: string }): Promise<Opened> {
    return who.read<Opened>(opened, { reference });
  }

  /** The first shelter the search finds that has a place today. */
  async find(query: string): Promise<string> {
    const found = await this.prison.read<{ edges: { node: { service: { id: string } | null } }[] }>(
      `query ($query: String!, $filters: SearchFilters) { searchServices(query: $query, filters: $filters, first: 3) {
         edges { node { service { id } places { state } } } } }`,
      { query, filters: { kinds: ['azylove-domy'], freeOn: today } },
    );
    return found.edges[0]?.node.service?.id ?? '';
  }

  /** How many places are free, as professionals see it. */
  async freeBeds(serviceId: string): Promise<number | null | undefined> {
    const { places } = await this.prison.read<{ places: { numbers: { free: number | null } | null } }>(
      `query ($id: ID!) { service(id: $id) { places { numbers { free } } } }`,
      { id: serviceId },
    );
    return places.numbers?.free;
  }

  /** A shelter opens the only enquiry it got and answers that it has room; gives what it was told of the person. */
  async answerRoom(who: Party, enquiryAskId: string): Promise<object> {
    const { edges } = await who.read<{ edges: { node: { id: string } }[] }>(
      `{ receivedEnquiries { edges { node { id code } } } }`,
    );
    expect(edges.map(({ node }) => node.id)).toEqual([enquiryAskId]);
    const { fields } = await who.read<{ fields: object }>(
      `query ($id: ID!) { receivedEnquiry(id: $id) { fields { kind sex ageBand returnDistrict } } }`,
      { id: enquiryAskId },
    );
    const answered = { enquiryAskId, answer: 'room_until', roomUntil: inDays(5) };
    await who.command('answerEnquiry', answered, 'ReceivedEnquiry { answer }');
    return fields;
  }

  /** A draft from an answered enquiry, with nothing typed again; every condition is answered. */
  async draft(enquiryAskId: string): Promise<Draft> {
    const made = await this.prison.command<Draft>(
      'draftFromEnquiry',
      { enquiryAskId },
      'Handover { id reference conditions { id code revealing } }',
    );
    const answers = made.conditions.map(({ id }) => ({ conditionId: id, answer: 'met' }));
    await this.prison.act('answerConditions', { handoverId: made.id, answers }, 'Handover { id }');
    return made;
  }

  /** Asks for agreement to a whole handover with a report back to the named units, and records a yes to all of it. */
  async agree(handoverId: string, reportToUnitIds: readonly string[]): Promise<Signed> {
    const form = await this.prison.command<Form>(
      'askConsent',
      {
        handoverId,
        steps: ['request', 'confirmed', 'in_service'],
        reportTopics: ['arrival', 'housing'],
        reportToUnitIds,
        until: inDays(200),
      },
      formFields,
    );
    expect(form.items.length).toBeGreaterThan(3);
    return this.sign(form);
  }

  /** The same for units that shall take part in a case. */
  async agreeToCase(
    caseId: string,
    asked: { readonly participantUnitIds: readonly string[] } | { readonly transferToUnitId: string },
  ): Promise<Signed> {
    return this.sign(
      await this.prison.command<Form>('askCaseConsent', { caseId, ...asked, until: inDays(200) }, formFields),
    );
  }

  private async sign(form: Form): Promise<Signed> {
    const given = form.items.map(({ number }) => number);
    const recorded = await this.prison.command<{ withdrawalCode: string | null; complete: boolean }>(
      'recordConsent',
      { signingId: form.id, given, refused: [], by: 'subject', expressed: 'paper' },
      'ConsentRecorded { complete withdrawalCode }',
    );
    expect(recorded.complete).toBe(true);
    return { formId: form.id, withdrawalCode: recorded.withdrawalCode ?? '' };
  }
}

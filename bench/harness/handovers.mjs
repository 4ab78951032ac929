// Requests of people who agreed, made through the API as the people of two units would: nothing of it is passed by.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { logIn } from './members.mjs';
import { ask, graphqlRequest, operations } from './requests.mjs';
import { makeShelter } from './shelters.mjs';

/** How many requests are prepared at the same time. */
const abreast = 8;

const refusal = '... on Refusal { code message } ... on InvalidInput { fields { path code } }';

const openCase = `mutation ($input: OpenCaseInput!) {
  openCase(input: $input) { __typename ... on ClientCase { id } ${refusal} } }`;
const addNeed = `mutation ($input: AddNeedInput!) {
  addNeed(input: $input) { __typename ... on ClientCase { needs { id } } ${refusal} } }`;
const draftHandover = `mutation ($input: DraftHandoverInput!) {
  draftHandover(input: $input) { __typename ... on Handover { id conditions { id } } ${refusal} } }`;
const answerConditions = `mutation ($input: AnswerConditionsInput!) {
  answerConditions(input: $input) { __typename ... on Handover { id } ${refusal} } }`;
const askConsent = `mutation ($input: AskConsentInput!) {
  askConsent(input: $input) { __typename ... on ConsentForm { id items { number } } ${refusal} } }`;
const recordConsent = `mutation ($input: RecordConsentInput!) {
  recordConsent(input: $input) { __typename ... on ConsentRecorded { complete } ${refusal} } }`;
const acknowledgeHandover = `mutation ($input: HandoverCommandInput!) {
  acknowledgeHandover(input: $input) { __typename ... on Handover { id } ${refusal} } }`;

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Eight prisons, whose workers send. */
const prisons = `
  select id from directory.organisation where register_key like 'prison:%' order by register_key limit 8`;

/**
 * A request that may be sent: everything asked for is agreed to.
 * @typedef {{ id: string, sender: import('./members.mjs').Member, shelter: import('./shelters.mjs').Shelter }} Prepared
 */

/** The units on both sides, and the way from a case to a request. */
export class Handovers {
  /** @param {string} url of the API @param {pg.Client} owner @param {import('./members.mjs').Member[]} senders */
  constructor(url, owner, senders) {
    this.url = url;
    this.owner = owner;
    this.senders = senders;
  }

  /** @param {import('./stage.mjs').Stage} stage */
  static async open(stage) {
    const [{ ownerUrl }, { url }] = [await stage.people(), await stage.peopleApi()];
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const units = (await owner.query(prisons)).rows;
    const senders = [];
    for (const { id } of units) senders.push(await logIn(owner, id), await logIn(owner, id));
    return new Handovers(url, owner, senders);
  }

  async close() {
    await this.owner.end();
  }

  /** Shelters with so many beds each. @param {number} count @param {number} beds */
  async shelters(count, beds) {
    const made = [];
    for (let n = 1; n <= count; n += 1) made.push(await makeShelter(this.owner, { name: `Dům ${n}`, beds }));
    return made;
  }

  /** Somebody of an organisation. @param {{ organisationId: string }} of */
  worker({ organisationId }) {
    return logIn(this.owner, organisationId);
  }

  /**
   * So many requests of as many people, spread over senders and shelters. Afterwards statistics are as they would be a
   * minute later.
   * @param {number} count @param {readonly import('./shelters.mjs').Shelter[]} shelters
   * @returns {Promise<Prepared[]>}
   */
  async prepare(count, shelters) {
    const prepared = await this.#abreast(count, (n) =>
      this.#prepareOne(this.senders[n % this.senders.length], shelters[n % shelters.length]),
    );
    await this.owner.query('vacuum analyze');
    return prepared;
  }

  /** The same, sent. @param {number} count @param {readonly import('./shelters.mjs').Shelter[]} shelters */
  async sent(count, shelters) {
    const prepared = await this.prepare(count, shelters);
    await this.#abreast(count, (n) => {
      const { id, sender } = prepared[n];
      return this.#done(operations.sendHandover, { handoverId: id }, sender, 'sendHandover');
    });
    await this.owner.query('vacuum analyze');
    return prepared;
  }

  /** The provider says that it has it. @param {readonly Prepared[]} sent @param {import('./members.mjs').Member} provider */
  async acknowledge(sent, provider) {
    await this.#abreast(sent.length, (n) =>
      this.#done(acknowledgeHandover, { handoverId: sent[n].id }, provider, 'acknowledgeHandover'),
    );
  }

  /** A command on a prepared request, with a key of its own. @param {string} query @param {Prepared} prepared @param {import('./members.mjs').Member} member */
  command(query, { id }, member) {
    return graphqlRequest(query, { input: { key: randomUUID(), handoverId: id } }, member.headers);
  }

  async #prepareOne(sender, shelter) {
    const { id: caseId } = await this.#done(
      openCase,
      {
        subject: {
          givenName: 'Zkouška',
          familyName: 'Měření',
          birthDate: '1988-05-04',
          sex: 'woman',
          contact: 'telefon na oddělení',
          languages: ['cs'],
        },
        release: { earliest: day(20), latest: day(23), certain: true },
        returnDistrict: 'CZ0806',
      },
      sender,
      'openCase',
    );
    const wish = 'Ráda bych pokoj v přízemí.';
    const kept = { caseId, kind: 'azylove-domy', urgency: 'urgent', wish, wishConfirmed: true };
    const { needs } = await this.#done(addNeed, kept, sender, 'addNeed');
    const drafted = { needId: needs[0].id, serviceId: shelter.serviceId };
    const { id: handoverId, conditions } = await this.#done(draftHandover, drafted, sender, 'draftHandover');
    const answers = conditions.map(({ id }) => ({ conditionId: id, answer: 'met' }));
    await this.#asked(answerConditions, { handoverId, answers }, sender, 'answerConditions');
    const wanted = { handoverId, steps: ['request', 'interview', 'confirmed', 'in_service'], until: day(200) };
    const { id: signingId, items } = await this.#done(askConsent, wanted, sender, 'askConsent');
    const given = items.map(({ number }) => number);
    const said = { signingId, given, refused: [], by: 'subject', expressed: 'paper' };
    const { complete } = await this.#done(recordConsent, said, sender, 'recordConsent');
    if (!complete) throw new Error('An agreement was recorded and is not complete.');
    return { id: handoverId, sender, shelter };
  }

  /** What a command with a key answers; a refusal is a fault here. */
  #done(query, input, member, operation) {
    return this.#asked(query, { key: randomUUID(), ...input }, member, operation);
  }

  async #asked(query, input, { headers }, operation) {
    const { [operation]: answer } = await ask(this.url, query, { input }, headers);
    if (answer.code) throw new Error(`${operation} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** `work` for 0 … count − 1, some at the same time. */
  async #abreast(count, work) {
    const done = new Array(count);
    let next = 0;
    const one = async () => {
      while (next < count) {
        const n = next++;
        done[n] = await work(n);
      }
    };
    await Promise.all(Array.from({ length: Math.min(abreast, count) }, one));
    return done;
  }
}

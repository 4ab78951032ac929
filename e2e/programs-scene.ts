import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { SeparatePrograms } from './separate-programs.js';

/** Somebody with an account, a membership and an open session, asking over HTTP by its cookie. */
export interface Member {
  readonly cookie: string;
}

/** A request that could be sent: everything agreed, everything answered. */
export interface Ready {
  readonly handoverId: string;
  readonly reference: string;
}

/** How one request over HTTP ended: with the field's answer, or without any, as where the program died. */
export type Heard = Readonly<Record<string, unknown>> | null;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const refusals = ['InvalidInput', 'NotFound', 'Conflict', 'NotAllowed', 'Expired'];

/** A prison that asks, shelters that are asked, and requests ready to be sent, all made over HTTP. */
export class ProgramsScene {
  private constructor(
    private readonly programs: SeparatePrograms,
    readonly prison: Member,
    readonly shelter: Member,
    private readonly organisationId: string,
  ) {}

  /** The prison of the code lists and an organisation whose worker is told at `shelterMail`. */
  static async make(programs: SeparatePrograms, shelterMail: string): Promise<ProgramsScene> {
    const { db } = programs;
    const [prison] = await db.asOwner<{ id: string }>(
      `select id from directory.organisation where register_key = 'prison:kurim'`,
    );
    const [ngo] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version) values ('Domov Naděje', 'ngo', 'owner', 1)
       returning id`,
    );
    const member = async (organisationId: string, email: string): Promise<Member> => {
      const token = randomBytes(32).toString('base64url');
      await db.asOwner(
        `with account as (insert into identity.account (issuer, subject, email) values ('spec', $1, $2) returning id),
           membership as (insert into identity.membership (account_id, organisation_id, role)
             select id, $3, 'worker' from account returning id, account_id)
         insert into identity.session (token_hash, account_id, membership_id, expires_at)
         select $4, account_id, id, now() + interval '2 hours' from membership`,
        [randomUUID(), email, organisationId, createHash('sha256').update(token).digest()],
      );
      return { cookie: `__Host-navaz=${token}` };
    };
    return new ProgramsScene(
      programs,
      await member(prison?.id ?? '', 'kurim@ukazka.invalid'),
      await member(ngo?.id ?? '', shelterMail),
      ngo?.id ?? '',
    );
  }

  /**
   * A mutation's answer as this member; null where none came, as where the program died meanwhile.
   * @throws Error where it is refused: nothing of these scenes is.
   */
  async tell(who: Member, name: string, input: object, result: string, type?: string): Promise<Heard> {
    const inputType = type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) {
      __typename ... on Refusal { code message } ... on InvalidInput { fields { path code } } ... on ${result} } }`;
    let body: { data?: Record<string, Heard> | null; errors?: unknown };
    try {
      const response = await fetch(`${this.programs.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: who.cookie },
        body: JSON.stringify({ query, variables: { input } }),
      });
      body = (await response.json()) as typeof body;
    } catch {
      return null;
    }
    const answer = body.data?.[name] ?? null;
    if (!answer || refusals.includes(answer['__typename'] as string))
      throw new Error(`${name}: ${JSON.stringify(body)}\n${this.programs.output}`);
    return answer;
  }

  /** So many requests ready to be sent; at most 25 of one person, each to another service. */
  async ready(count: number): Promise<Ready[]> {
    const services = await this.services(Math.min(count, 25));
    const people = Array.from({ length: Math.ceil(count / services.length) }, (_, number) => number);
    const made: Ready[] = [];
    const lane = async (): Promise<void> => {
      for (let number = people.pop(); number !== undefined; number = people.pop()) {
        const needId = await this.person();
        const left = Math.min(services.length, count - number * services.length);
        for (const serviceId of services.slice(0, left)) made.push(await this.draft(needId, serviceId));
      }
    };
    await Promise.all(Array.from({ length: 4 }, lane));
    return made;
  }

  private async person(): Promise<string> {
    const subject = { givenName: 'Alena', familyName: 'Kanárková', birthDate: '1988-05-04', sex: 'woman' };
    const release = { earliest: inDays(20), latest: inDays(22), certain: true };
    const opened = { subject, release, returnDistrict: 'CZ0806' };
    const { id: caseId } = await this.did<{ id: string }>('openCase', opened, 'ClientCase { id }');
    const need = { caseId, kind: 'azylove-domy', urgency: 'urgent' };
    const { needs } = await this.did<{ needs: { id: string }[] }>('addNeed', need, 'ClientCase { needs { id } }');
    return needs[0]?.id ?? '';
  }

  private async draft(needId: string, serviceId: string): Promise<Ready> {
    const { id: handoverId, reference } = await this.did<{ id: string; reference: string }>(
      'draftHandover',
      { needId, serviceId },
      'Handover { id reference }',
    );
    const form = await this.did<{ id: string; items: { number: number }[] }>(
      'askConsent',
      { handoverId, steps: ['request'], until: inDays(200) },
      'ConsentForm { id items { number } }',
    );
    await this.did(
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
    return { handoverId, reference };
  }

  private async did<Result>(name: string, input: object, result: string): Promise<Result> {
    const answer = await this.tell(this.prison, name, { key: randomUUID(), ...input }, result);
    if (!answer) throw new Error(`${name} was not answered.`);
    return answer as Result;
  }

  private async services(count: number): Promise<string[]> {
    const rows = await this.programs.db.asOwner<{ id: string }>(
      `with made as (
         insert into directory.service (organisation_id, name, origin, version, channel, minimum_data)
         select $1, 'Azylový dům ' || number, 'owner', 1, 'platform', '{"0": ["sex", "age_band"], "1": ["language"]}'
         from generate_series(1, $2::int) number returning id),
       kinds as (insert into directory.service_kind_offered (service_id, kind_code) select id, 'azylove-domy' from made)
       insert into directory.service_form (service_id, form) select id, 'residential' from made returning service_id as id`,
      [this.organisationId, count],
    );
    return rows.map(({ id }) => id);
  }
}

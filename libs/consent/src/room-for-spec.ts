import { randomUUID } from 'node:crypto';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, type Actor, type Clock, type Refusal, type RequestContext } from '@navaz/kernel';
import { KeyStore, loadConfig, type Transaction } from '@navaz/platform';
import { testContext, type TestDatabase } from '@navaz/testing';
import { Asking, type AgreementAsked } from './ask-for-agreement/asking.service.js';
import { ConsentDesk } from './consent-desk.js';
import { ConsentReader } from './consent-reader.js';
import type { Grant, GrantItem, Recipient, RequiredFrom, Signing } from './grant.js';
import { GrantsRepository } from './grants.repository.js';
import { Invalidating } from './invalidate-grants/invalidating.service.js';
import { Recording } from './record-agreement/recording.service.js';
import { Renewing } from './renew-agreement/renewing.service.js';
import { Withdrawing } from './withdraw-agreement/withdrawing.service.js';
import { SlipCodes } from './slip-codes.service.js';
import { WithdrawingByCode } from './withdraw-by-code/withdrawing-by-code.service.js';

/** A service as a recipient. */
export const aService = (organisationId: string = randomUUID(), id: string = randomUUID()): Recipient => ({
  kind: 'service',
  id,
  organisationId,
});

/** A unit as a recipient. */
export const aUnit = (id: string = randomUUID()): Recipient => ({ kind: 'unit', id, organisationId: id });

/** What must not be a refusal. */
export const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${answer.fields.map((field) => field.code).join()}`);
  return answer;
};

/** What a list holds at a place. */
export const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place];
  if (found === undefined) throw new Error(`there is nothing at ${place}`);
  return found;
};

/** Who acts in a context. */
export const actorOf = ({ actor }: RequestContext): Actor => {
  if (!actor) throw new Error('nobody acts');
  return actor;
};

/** The code of a refusal and of its fields; empty where there is none. */
export const codesOf = (answer: unknown): string[] =>
  isRefusal(answer) ? [answer.code, ...answer.fields.map((field) => `${field.path} ${field.code}`)] : [];

/** The room on a test database, and the shortest way to a form. */
export class ConsentRoom {
  readonly desk: ConsentDesk;
  readonly reader: ConsentReader;
  readonly byCode: WithdrawingByCode;
  readonly codes: SlipCodes;
  /** A worker of the unit that holds the case. */
  readonly worker = testContext({ role: 'worker' });
  readonly unitId: string;

  constructor(
    readonly db: TestDatabase,
    readonly clock: Clock,
  ) {
    this.unitId = this.worker.actor?.organisationId ?? '';
    const grants = new GrantsRepository();
    const trail = new AuditTrail();
    const config = loadConfig({ DATABASE_URL: db.url, NAVAZ_KEYS_DATABASE_URL: db.keysUrl, NODE_ENV: 'test' });
    this.codes = new SlipCodes(config, clock, new KeyStore(config));
    this.reader = new ConsentReader(grants);
    this.byCode = new WithdrawingByCode(db.database, clock, this.codes);
    this.desk = new ConsentDesk(
      clock,
      grants,
      new Asking(clock, grants, trail),
      new Recording(clock, grants, this.codes, trail),
      new Renewing(clock, grants, trail),
      new Withdrawing(clock, grants, trail),
      new Invalidating(clock),
      this.codes,
      trail,
    );
  }

  /** One transaction of the worker, or of somebody else. */
  async as<T>(work: (tx: Transaction) => Promise<T>, ctx: RequestContext = this.worker): Promise<T> {
    return this.db.database.transaction(ctx, work);
  }

  /** A worker or team lead of another organisation. */
  other(
    organisationId: string,
    services: 'all' | readonly string[] = 'all',
    role: 'worker' | 'team_lead' = 'worker',
  ): RequestContext {
    return testContext({ role, organisationId, services });
  }

  /** An item to ask for, all of it valid unless said otherwise. */
  item(given: Partial<GrantItem> = {}): GrantItem {
    return {
      aboutId: randomUUID(),
      recipient: aService(),
      purpose: 'hand_over',
      category: 'name',
      fields: ['name'],
      until: this.clock.today(),
      ...given,
    };
  }

  /** Asks for items in the worker's unit. */
  async ask(items: readonly GrantItem[], given: Partial<AgreementAsked> = {}): Promise<Signing> {
    const asked = { subjectId: randomUUID(), unitId: this.unitId, requiredFrom: 'subject', locale: 'cs' } as const;
    return granted(await this.as((tx) => this.desk.ask(tx, { ...asked, items, ...given })));
  }

  /** Answers a form. */
  async answer(
    signingId: string,
    given: readonly number[],
    refused: readonly number[] = [],
    by: RequiredFrom = 'subject',
    at: Date = this.clock.now(),
  ) {
    return this.as((tx) =>
      this.desk.record(tx, {
        signingId,
        given,
        refused,
        by,
        at,
        expressed: 'paper',
        explainedBy: this.worker.actor?.membershipId ?? '',
      }),
    );
  }

  /** A form with every item given, and the code of its slip. */
  async given(
    items: readonly GrantItem[],
    asked: Partial<AgreementAsked> = {},
  ): Promise<{ form: Signing; code: string }> {
    const form = await this.ask(items, asked);
    const { code } = granted(
      await this.answer(
        form.id,
        form.grants.map((grant) => grant.item),
      ),
    );
    return { form, code: code ?? '' };
  }

  /** What a reader is shown for one recipient about the same thing as this grant. */
  async read(grant: Grant, ctx: RequestContext = this.worker, lock = false): Promise<Grant[]> {
    const { subjectId, aboutId, recipient } = grant;
    return this.as((tx) => this.reader.grantsFor(tx, { subjectId, aboutId, recipient, lock }), ctx);
  }

  /** The states of a subject's grants, by item. */
  async states(subjectId: string): Promise<string[]> {
    const grants = await this.as((tx) => this.desk.listOf(tx, subjectId));
    return grants.map((grant) => grant.state);
  }
}

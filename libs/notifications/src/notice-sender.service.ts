import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { MembershipReader } from '@navaz/identity';
import { Config, Mailer, SignedLinks, type Transaction } from '@navaz/platform';
import { FunctionAddress } from './function-address.service.js';
import { digestMail, linkMail, noticeMail, type MailLine } from './mail-words.js';
import { Notices, type OpenNotice } from './notices.service.js';
import type { Topic } from './topic.js';
import { UnitMembers } from './unit-members.service.js';

/**
 * What the link of a service without an account opens: the one request whose code stands beside it. The room that knows
 * the requests reads it under the same name and asks for that code as well, so neither of the two is enough alone.
 */
export const answerPurpose = 'handover.answer';

/** Days such a link works. */
export const answerDays = 14;

/** Notices told in one transaction. */
const most = 100;

/** Notices of one receiver and topic; what goes to a function has no account. */
interface Bundle {
  readonly accountId: string | null;
  readonly topic: Topic;
  readonly notices: OpenNotice[];
}

const bundled = (due: readonly OpenNotice[]): Bundle[] => {
  const bundles = new Map<string, Bundle>();
  for (const notice of due) {
    const { accountId, serviceId, topic } = notice;
    const key = `${accountId ?? `function ${serviceId ?? ''}`} ${topic}`;
    const bundle = bundles.get(key) ?? { accountId, topic, notices: [] };
    bundle.notices.push(notice);
    bundles.set(key, bundle);
  }
  return [...bundles.values()];
};

/** What the mails of a round need to know, read once for all of them. */
interface Known {
  /** Addresses by account. */
  readonly accounts: ReadonlyMap<string, string>;
  /** Notices that still concern the account they wait for. */
  readonly open: ReadonlySet<OpenNotice>;
  /** Names of services by id, of notices that name no request. */
  readonly serviceNames: ReadonlyMap<string, string>;
  /** Addresses of the functions that take requests, by service. */
  readonly functions: ReadonlyMap<string, string>;
}

/** Each once; what is null is none. */
const each = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** Turns notices into mails; they leave when the transaction commits. */
@Injectable()
export class NoticeSender {
  constructor(
    private readonly config: Config,
    private readonly notices: Notices,
    private readonly units: UnitMembers,
    private readonly members: MembershipReader,
    private readonly functions: FunctionAddress,
    private readonly directory: DirectoryReader,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
  ) {}

  /** Tells everything that is due now, so many notices at most. Answers how many were taken. */
  async sendDue(tx: Transaction): Promise<number> {
    const due = await this.notices.takeDue(tx, most);
    const known = await this.known(tx, due);
    for (const { accountId, topic, notices } of bundled(due)) {
      if (accountId === null) await this.toFunction(tx, known, topic, notices);
      else await this.toAccount(tx, known, accountId, notices, (to, lines) => noticeMail(to, topic, lines));
    }
    return due.length;
  }

  /** Tells the account everything that waits for its digest, in one mail; false where nothing is left to tell. */
  async sendDigest(tx: Transaction, accountId: string): Promise<boolean> {
    const notices = await this.notices.takeDigest(tx, accountId);
    return this.toAccount(tx, await this.known(tx, notices), accountId, notices, digestMail);
  }

  /** One statement for each kind of fact, however many notices there are; none where no notice asks for it. */
  private async known(tx: Transaction, notices: readonly OpenNotice[]): Promise<Known> {
    const toAccounts = notices.filter(({ accountId }) => accountId !== null);
    const toFunctions = notices.filter(({ accountId }) => accountId === null);
    const unnamed = toAccounts.filter(({ reference }) => reference === null);
    const idsOf = (some: readonly OpenNotice[]): string[] => each(some.map(({ serviceId }) => serviceId));
    const [accounts, open, owners, functions] = await Promise.all([
      toAccounts.length > 0 ? this.members.addressesOf(tx, each(toAccounts.map(({ accountId }) => accountId))) : null,
      toAccounts.length > 0 ? this.units.stillConcerning(tx, toAccounts) : [],
      unnamed.length > 0 ? this.directory.ownersOf(tx, idsOf(unnamed)) : null,
      toFunctions.length > 0 ? this.functions.of(tx, idsOf(toFunctions)) : null,
    ]);
    return {
      accounts: accounts ?? new Map(),
      open: new Set(open),
      serviceNames: new Map([...(owners ?? [])].map(([id, { serviceName }]) => [id, serviceName])),
      functions: functions ?? new Map(),
    };
  }

  private async toAccount(
    tx: Transaction,
    known: Known,
    accountId: string,
    notices: readonly OpenNotice[],
    mailOf: (to: string, lines: readonly MailLine[]) => Parameters<Mailer['send']>[1],
  ): Promise<boolean> {
    const to = known.accounts.get(accountId);
    const lines = notices.filter((notice) => known.open.has(notice)).map((notice) => this.lineOf(known, notice));
    if (!to || lines.length === 0) return false;
    await this.mailer.send(tx, mailOf(to, lines));
    return true;
  }

  private async toFunction(tx: Transaction, known: Known, topic: Topic, notices: readonly OpenNotice[]): Promise<void> {
    for (const { organisationId, serviceId, reference } of notices) {
      const to = serviceId && known.functions.get(serviceId);
      if (!to || !reference) continue;
      const target = { purpose: answerPurpose, organisationId, serviceId, about: reference };
      const token = await this.links.issue(tx, target, answerDays);
      // Behind the #, so that the token never reaches a server's log.
      const line = { topic, about: reference, link: `${this.home()}/odpoved#${token}` };
      await this.mailer.send(tx, linkMail(to, topic, [line], answerDays));
    }
  }

  private lineOf(known: Known, { topic, reference, serviceId }: OpenNotice): MailLine {
    if (reference) return { topic, about: reference, link: `${this.home()}/prace#${reference}` };
    const serviceName = serviceId && known.serviceNames.get(serviceId);
    return { topic, about: serviceName ?? 'Vaše služba', link: `${this.home()}/prace` };
  }

  private home(): string {
    return this.config.publicUrl.replace(/\/+$/, '');
  }
}

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

/** Days such a link works (design: signed links). */
export const answerDays = 14;

/** Notices told in one transaction. */
const most = 100;

/** Notices of one receiver and topic. */
interface Bundle {
  readonly topic: Topic;
  readonly notices: OpenNotice[];
}

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
    const bundles = new Map<string, Bundle>();
    for (const notice of due) {
      const key = `${notice.accountId ?? `function ${notice.serviceId ?? ''}`} ${notice.topic}`;
      const bundle = bundles.get(key) ?? { topic: notice.topic, notices: [] };
      bundle.notices.push(notice);
      bundles.set(key, bundle);
    }
    for (const { topic, notices } of bundles.values()) {
      const [first] = notices;
      if (first?.accountId)
        await this.toAccount(tx, first.accountId, notices, (to, lines) => noticeMail(to, topic, lines));
      else await this.toFunction(tx, topic, notices);
    }
    return due.length;
  }

  /** Tells the account everything that waits for its digest, in one mail; false where nothing is left to tell. */
  async sendDigest(tx: Transaction, accountId: string): Promise<boolean> {
    return this.toAccount(tx, accountId, await this.notices.takeDigest(tx, accountId), digestMail);
  }

  private async toAccount(
    tx: Transaction,
    accountId: string,
    notices: readonly OpenNotice[],
    mailOf: (to: string, lines: readonly MailLine[]) => Parameters<Mailer['send']>[1],
  ): Promise<boolean> {
    const to = (await this.members.addressesOf(tx, [accountId])).get(accountId);
    if (!to) return false;
    const lines: MailLine[] = [];
    for (const notice of notices) {
      // Between the news and the mail somebody may have left the unit, or been narrowed to other services of it.
      if (await this.stillConcerns(tx, accountId, notice)) lines.push(await this.lineOf(tx, notice));
    }
    if (lines.length === 0) return false;
    await this.mailer.send(tx, mailOf(to, lines));
    return true;
  }

  private async toFunction(tx: Transaction, topic: Topic, notices: readonly OpenNotice[]): Promise<void> {
    for (const { organisationId, serviceId, reference } of notices) {
      if (!serviceId || !reference) continue;
      const to = await this.functions.of(tx, serviceId);
      if (!to) continue;
      const target = { purpose: answerPurpose, organisationId, serviceId, about: reference };
      const token = await this.links.issue(tx, target, answerDays);
      // Behind the #, so that the token never reaches a server's log.
      const line = { topic, about: reference, link: `${this.home()}/odpoved#${token}` };
      await this.mailer.send(tx, linkMail(to, topic, [line], answerDays));
    }
  }

  private async stillConcerns(tx: Transaction, accountId: string, notice: OpenNotice): Promise<boolean> {
    const { organisationId, serviceId, topic } = notice;
    const told =
      topic === 'overcommitted' && serviceId
        ? await this.units.placeKeepersOf(tx, organisationId, serviceId)
        : await this.units.handlersOf(tx, organisationId, serviceId);
    return told.includes(accountId);
  }

  private async lineOf(tx: Transaction, { topic, reference, serviceId }: OpenNotice): Promise<MailLine> {
    if (reference) return { topic, about: reference, link: `${this.home()}/prace#${reference}` };
    const owner = serviceId ? await this.directory.ownerOf(tx, serviceId) : null;
    return { topic, about: owner?.serviceName ?? 'Vaše služba', link: `${this.home()}/prace` };
  }

  private home(): string {
    return this.config.publicUrl.replace(/\/+$/, '');
  }
}

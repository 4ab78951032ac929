import { Injectable } from '@nestjs/common';
import { Clock, systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { dueAt } from '../due.js';
import { FunctionAddress } from '../function-address.service.js';
import { NoticeSender } from '../notice-sender.service.js';
import { Notices } from '../notices.service.js';
import { topicOf } from '../topic.js';
import { UnitMembers } from '../unit-members.service.js';
import type { News } from './news.js';

/**
 * Tells one side of a request that there is something new: who works there, and the function of a service without an
 * account.
 */
@Injectable()
export class TellNews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly units: UnitMembers,
    private readonly functions: FunctionAddress,
    private readonly sender: NoticeSender,
  ) {}

  /** Notes whom to tell and tells what is due; asked again for what waits already, notes nothing twice. */
  async tell(news: News): Promise<void> {
    await this.database.transaction(systemContext('notifications.tell-news'), async (tx) => {
      const { organisationId, serviceId, reference, what } = news;
      const at = dueAt(what, this.clock.now());
      const notice = { organisationId, serviceId, reference, topic: topicOf(what), at };
      await this.notices.forAccounts(tx, await this.units.toldOf(tx, news), notice);
      if (serviceId !== null && (await this.functions.answersByLink(tx, serviceId))) {
        await this.notices.forFunction(tx, { ...notice, serviceId });
      }
      await this.sender.sendDue(tx);
    });
  }
}

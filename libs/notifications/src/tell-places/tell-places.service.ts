import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '@navaz/directory';
import { Clock, systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { NoticeSender } from '../notice-sender.service.js';
import { Notices } from '../notices.service.js';
import { UnitMembers } from '../unit-members.service.js';

/**
 * Tells a service about its places. Nobody is named who holds one: the work list of the service knows, and asks who
 * looks.
 */
@Injectable()
export class TellPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: DirectoryReader,
    private readonly notices: Notices,
    private readonly units: UnitMembers,
    private readonly sender: NoticeSender,
  ) {}

  /** More places are promised than there are: whoever answers for them is told, whatever their pace. */
  async overcommitted(serviceId: string): Promise<void> {
    await this.database.transaction(systemContext('notifications.tell-overcommitted'), async (tx) => {
      const owner = await this.directory.ownerOf(tx, serviceId);
      if (!owner) return;
      await this.notices.forAccounts(tx, await this.units.placeKeepersOf(tx, owner.organisationId, serviceId), {
        organisationId: owner.organisationId,
        serviceId,
        topic: 'overcommitted',
        reference: null,
        at: this.clock.now(),
      });
      await this.sender.sendDue(tx);
    });
  }
}

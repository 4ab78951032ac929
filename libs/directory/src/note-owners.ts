import { Injectable } from '@nestjs/common';
import { MembershipReader } from '@navaz/identity';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { OrganisationChanged } from './directory.events.js';

/** Whoever has an owner has taken over its record, however the owner came: by a claim, an invitation or as an example. */
@Injectable()
export class NoteOwners {
  constructor(
    private readonly members: MembershipReader,
    private readonly clock: Clock,
  ) {}

  /** Notes, from now on, that the organisations with a profile owner are taken over. The version an editor saw stays. */
  async note(tx: Transaction): Promise<void> {
    const noted = await tx.query<{ id: string }>(
      `update directory.organisation set claimed_at = $1 where claimed_at is null and id = any ($2::uuid[]) returning id`,
      [this.clock.now(), await this.members.organisationsWithOwner(tx)],
    );
    for (const { id } of noted) tx.publish(new OrganisationChanged(id));
  }
}

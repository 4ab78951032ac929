import { Injectable } from '@nestjs/common';
import { MembershipReader } from '@navaz/identity';
import type { Role } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/** Roles that work with people handed over; nobody else ever gets a code. */
const handling: readonly Role[] = ['worker', 'team_lead'];

/** Roles that answer for the places of a service. */
const placeKeeping: readonly Role[] = ['team_lead', 'profile_owner'];

/** Whom of a unit something concerns. */
@Injectable()
export class UnitMembers {
  constructor(private readonly members: MembershipReader) {}

  /**
   * Accounts that are told news of the unit, or of one of its services: the one who works on it where that account may
   * still see it, else everybody who handles requests there; what is overdue goes to team leads, where there are any.
   */
  async toldOf(
    tx: Transaction,
    news: {
      readonly organisationId: string;
      readonly serviceId: string | null;
      readonly accountId: string | null;
      readonly what: string;
    },
  ): Promise<string[]> {
    const all = await this.inRoles(tx, news.organisationId, news.serviceId, handling);
    if (news.what === 'overdue') {
      const leads = await this.inRoles(tx, news.organisationId, news.serviceId, ['team_lead']);
      return leads.length > 0 ? leads : all;
    }
    return news.accountId !== null && all.includes(news.accountId) ? [news.accountId] : all;
  }

  /** Accounts that handle requests of a service or unit. */
  handlersOf(tx: Transaction, organisationId: string, serviceId: string | null): Promise<string[]> {
    return this.inRoles(tx, organisationId, serviceId, handling);
  }

  /** Accounts that answer for the places of a service. */
  placeKeepersOf(tx: Transaction, organisationId: string, serviceId: string): Promise<string[]> {
    return this.inRoles(tx, organisationId, serviceId, placeKeeping);
  }

  private async inRoles(
    tx: Transaction,
    organisationId: string,
    serviceId: string | null,
    wanted: readonly Role[],
  ): Promise<string[]> {
    const members = await this.members.membersOf(tx, organisationId);
    const fitting = members.filter(
      ({ role, services }) =>
        wanted.includes(role) && (serviceId === null || services === null || services.includes(serviceId)),
    );
    return [...new Set(fitting.map(({ accountId }) => accountId))];
  }
}

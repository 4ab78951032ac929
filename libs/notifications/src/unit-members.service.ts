import { Injectable } from '@nestjs/common';
import { MembershipReader, type Member } from '@navaz/identity';
import type { Role } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import type { OpenNotice } from './notices.service.js';

/** Roles that work with people handed over; nobody else ever gets a code. */
const handling: readonly Role[] = ['worker', 'team_lead'];

/** Roles that answer for the places of a service. */
const placeKeeping: readonly Role[] = ['team_lead', 'profile_owner'];

/** A notice, as far as whom it concerns depends on it. */
type ToldNotice = Pick<OpenNotice, 'organisationId' | 'serviceId' | 'accountId' | 'topic'>;

/**
 * Accounts in one of the roles whose membership covers the service, each once. Where it is null it is the unit's own, as
 * its cases are: a membership narrowed to some services sees none of that, and hears nothing of it.
 */
const fitting = (members: readonly Member[], serviceId: string | null, wanted: readonly Role[]): string[] => {
  const found = members.filter(
    ({ role, services }) =>
      wanted.includes(role) && (services === null || (serviceId !== null && services.includes(serviceId))),
  );
  return [...new Set(found.map(({ accountId }) => accountId))];
};

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

  /** Accounts that answer for the places of a service. */
  placeKeepersOf(tx: Transaction, organisationId: string, serviceId: string): Promise<string[]> {
    return this.inRoles(tx, organisationId, serviceId, placeKeeping);
  }

  /**
   * Of notices to accounts those that still concern the account: since the news somebody may have left the unit, or have
   * been narrowed to other services of it. One statement for all.
   */
  async stillConcerning<Notice extends ToldNotice>(tx: Transaction, notices: readonly Notice[]): Promise<Notice[]> {
    const members = await this.members.membersByOrganisation(tx, [
      ...new Set(notices.map(({ organisationId }) => organisationId)),
    ]);
    return notices.filter(({ organisationId, serviceId, accountId, topic }) => {
      const wanted = topic === 'overcommitted' && serviceId !== null ? placeKeeping : handling;
      return accountId !== null && fitting(members.get(organisationId) ?? [], serviceId, wanted).includes(accountId);
    });
  }

  private async inRoles(
    tx: Transaction,
    organisationId: string,
    serviceId: string | null,
    wanted: readonly Role[],
  ): Promise<string[]> {
    return fitting(await this.members.membersOf(tx, organisationId), serviceId, wanted);
  }
}

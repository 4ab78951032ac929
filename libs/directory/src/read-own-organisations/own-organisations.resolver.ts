import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeView } from '@navaz/identity';
import { mapOrganisationBrief } from '../profile/map-profile.js';
import { OrganisationBriefView } from '../profile/organisation-brief.view.js';
import { OwnOrganisations } from './own-organisations.js';

/** Names of the organisations one acts for, beside the account: identity knows only their ids. */
@Resolver(() => MeView)
export class OwnOrganisationsResolver {
  constructor(private readonly own: OwnOrganisations) {}

  @ResolveField('organisations', () => [OrganisationBriefView], {
    description: 'The organisations of your memberships, by name.',
  })
  async organisations(@Parent() { memberships }: MeView): Promise<OrganisationBriefView[]> {
    const rows = await this.own.named(memberships.map(({ organisationId }) => organisationId));
    return rows.map(mapOrganisationBrief);
  }
}

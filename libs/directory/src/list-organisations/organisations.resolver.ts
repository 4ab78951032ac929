import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { encodeCursor, pageOf, Public, type Connection } from '@navaz/platform';
import { codeLabel } from '../profile/code-label.js';
import { ListOrganisations, type OrganisationRow } from './list-organisations.service.js';
import { OrganisationRowConnection, OrganisationRowView } from './organisation-row.view.js';
import { OrganisationsArgs } from './organisations.input.js';

const view = (row: OrganisationRow): OrganisationRowView => ({
  id: row.id,
  name: row.name,
  kind: codeLabel('organisation_kind', row.kind),
  region: row.region,
  district: row.district,
  municipality: row.municipality,
  serviceCount: row.serviceCount,
  demoNote: row.demoNote,
});

/** The list of organisations. */
@Resolver(() => OrganisationRowView)
export class OrganisationsResolver {
  constructor(private readonly list: ListOrganisations) {}

  @Query(() => OrganisationRowConnection, { description: 'Organisations by name, in the Czech order.' })
  @Public('the directory is public')
  async organisations(
    @Args() { filter, first, after }: OrganisationsArgs,
  ): Promise<Connection<OrganisationRowView> | Refusal> {
    const rows = await this.list.page({
      kind: filter?.kind ?? null,
      region: filter?.region ?? null,
      name: filter?.name ?? null,
      first,
      after: after ?? null,
    });
    if (isRefusal(rows)) return rows;
    return pageOf(rows, first, (row) => encodeCursor([row.name, row.id]), view);
  }
}

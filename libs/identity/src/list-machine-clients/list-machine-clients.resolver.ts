import { Args, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, pageOf, Requires, type Connection } from '@navaz/platform';
import { MachineClientConnection, MachineClientView, viewMachineClient } from '../machine-client.view.js';
import { OrganisationPageArgs } from '../organisation-page.input.js';
import { cursorOf } from '../organisation-page.js';
import { ListMachineClients } from './list-machine-clients.service.js';

/** Which programs act for the organisation. */
@Resolver(() => MachineClientView)
export class ListMachineClientsResolver {
  constructor(private readonly service: ListMachineClients) {}

  @Query(() => MachineClientConnection, { description: 'Programs that state places for your organisation.' })
  @Requires('members.manage')
  async machineClients(
    @Ctx() ctx: RequestContext,
    @Args() page: OrganisationPageArgs,
  ): Promise<Connection<MachineClientView> | Refusal> {
    const rows = await this.service.clients(ctx, page);
    return isRefusal(rows) ? rows : pageOf(rows, page.first, cursorOf, viewMachineClient);
  }
}

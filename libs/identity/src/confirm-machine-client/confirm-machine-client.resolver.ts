import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, PageArgs, pageOf, Requires, resultOf, type Connection } from '@navaz/platform';
import { MachineClientConnection, MachineClientView, viewMachineClient } from '../machine-client.view.js';
import { cursorOf } from '../organisation-page.js';
import { ConfirmMachineClient } from './confirm-machine-client.service.js';

/** Which program. */
@InputType('ConfirmMachineClientInput', { description: 'Which program.' })
export class ConfirmMachineClientInput {
  @Field(() => ID)
  @IsUUID()
  membershipId!: string;
}

const result = resultOf('ConfirmMachineClientResult', MachineClientView);

/** Programs wait for the coordinator before they act. */
@Resolver()
export class ConfirmMachineClientResolver {
  constructor(private readonly service: ConfirmMachineClient) {}

  @Query(() => MachineClientConnection, { description: 'Programs that wait to be confirmed, the oldest first.' })
  @Requires('organisations.moderate')
  async waitingMachineClients(
    @Ctx() ctx: RequestContext,
    @Args() page: PageArgs,
  ): Promise<Connection<MachineClientView> | Refusal> {
    const rows = await this.service.waiting(ctx, page);
    return isRefusal(rows) ? rows : pageOf(rows, page.first, cursorOf, viewMachineClient);
  }

  @Mutation(() => result, { description: 'Lets a registered program act; ended by endMembership.' })
  @Requires('organisations.moderate')
  async confirmMachineClient(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ConfirmMachineClientInput,
  ): Promise<MachineClientView | Refusal> {
    const confirmed = await this.service.confirm(ctx, input.membershipId);
    return isRefusal(confirmed) ? confirmed : viewMachineClient(confirmed);
  }
}

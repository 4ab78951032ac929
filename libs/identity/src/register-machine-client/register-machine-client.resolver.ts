import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { MachineClientView, viewMachineClient } from '../machine-client.view.js';
import { RegisterMachineClientInput } from './register-machine-client.input.js';
import { RegisterMachineClient } from './register-machine-client.service.js';

const result = resultOf('RegisterMachineClientResult', MachineClientView);

/** Lets a program of the organisation state places. */
@Resolver()
export class RegisterMachineClientResolver {
  constructor(private readonly service: RegisterMachineClient) {}

  @Mutation(() => result, {
    description:
      'Registers a program of your organisation; it acts once the coordinator confirmed it, until endMembership.',
  })
  @Requires('members.manage')
  async registerMachineClient(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RegisterMachineClientInput,
  ): Promise<MachineClientView | Refusal> {
    const registered = await this.service.register(ctx, input);
    return isRefusal(registered) ? registered : viewMachineClient(registered);
  }
}

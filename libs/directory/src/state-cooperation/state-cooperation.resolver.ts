import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { StateCooperationInput } from './state-cooperation.input.js';
import { StateCooperation } from './state-cooperation.service.js';

/** A prison said how organisations begin there. */
@ObjectType('CooperationStated', { description: 'A prison said how organisations begin there.' })
export class CooperationStatedView {
  @Field(() => String, { description: 'Of the prison.' })
  code!: string;
}

const stateCooperationResult = resultOf('StateCooperationResult', CooperationStatedView);

/** What a prison says of working there. */
@Resolver()
export class StateCooperationResolver {
  constructor(private readonly stating: StateCooperation) {}

  @Mutation(() => stateCooperationResult, {
    description: 'Your prison says whether it takes other organisations and how one begins; everybody reads that.',
  })
  @Requires('verification.record')
  async stateCooperation(
    @Ctx() ctx: RequestContext,
    @Args('input') { accepts, from, how }: StateCooperationInput,
  ): Promise<CooperationStatedView | Refusal> {
    const stated = await this.stating.state(ctx, { accepts, from: from ?? null, how: how ?? null });
    return isRefusal(stated) ? stated : Object.assign(new CooperationStatedView(), stated);
  }
}

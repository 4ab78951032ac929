import { Args, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { ChooseRetentionInput } from './choose-retention.input.js';
import { ChooseRetention } from './choose-retention.service.js';

/** How long a unit keeps closed handovers. */
@ObjectType('Retention', { description: 'How long a unit keeps closed handovers.' })
export class RetentionView {
  @Field(() => Int, { description: 'Days after the end.' })
  days!: number;
}

/** What a choice answers. */
const ChooseRetentionResult = resultOf('ChooseRetentionResult', RetentionView);

/** Keeping less than one may. */
@Resolver()
export class ChooseRetentionResolver {
  constructor(private readonly choosing: ChooseRetention) {}

  @Mutation(() => ChooseRetentionResult, {
    description:
      'How many days after its end your unit keeps what a closed handover says; six months without a choice.',
  })
  @Requires('handover.lead')
  async chooseRetention(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ChooseRetentionInput,
  ): Promise<RetentionView | Refusal> {
    return this.choosing.choose(ctx, input.days);
  }

  @Query(() => RetentionView, {
    nullable: true,
    description: 'How long your unit chose to keep closed handovers; absent: nobody chose, six months.',
  })
  @Requires('handover.lead')
  async retention(@Ctx() ctx: RequestContext): Promise<RetentionView | null> {
    const days = await this.choosing.chosen(ctx);
    return days === null ? null : { days };
  }
}

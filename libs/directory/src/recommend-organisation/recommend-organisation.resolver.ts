import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { RecommendOrganisationInput, WithdrawRecommendationInput } from './recommend-organisation.input.js';
import { RecommendOrganisation, type RecommendationState } from './recommend-organisation.service.js';

/** Whether your institution recommends an organisation now. */
@ObjectType('RecommendationState', { description: 'Whether your institution recommends an organisation now.' })
export class RecommendationStateView {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => Boolean)
  recommended!: boolean;
}

const recommendationResult = resultOf('RecommendationResult', RecommendationStateView);

const view = ({ organisationId, recommended }: RecommendationState): RecommendationStateView =>
  Object.assign(new RecommendationStateView(), { organisationId, recommended });

/** Recommendations by institutions. */
@Resolver()
export class RecommendOrganisationResolver {
  constructor(private readonly recommending: RecommendOrganisation) {}

  @Mutation(() => recommendationResult, { description: 'Your institution recommends an organisation.' })
  @Requires('verification.record')
  async recommendOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, note }: RecommendOrganisationInput,
  ): Promise<RecommendationStateView | Refusal> {
    const state = await this.recommending.recommend(ctx, organisationId, note);
    return isRefusal(state) ? state : view(state);
  }

  @Mutation(() => recommendationResult, { description: 'Your institution takes its recommendation back.' })
  @Requires('verification.record')
  async withdrawRecommendation(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId }: WithdrawRecommendationInput,
  ): Promise<RecommendationStateView | Refusal> {
    const state = await this.recommending.withdraw(ctx, organisationId);
    return isRefusal(state) ? state : view(state);
  }
}

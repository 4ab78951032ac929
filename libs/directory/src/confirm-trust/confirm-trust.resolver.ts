import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { EditedRecords } from '../keep-history/edited-records.js';
import { EditDoneView, EditResult } from '../keep-history/edited.view.js';
import {
  ClaimAccreditationInput,
  ConfirmAccreditationInput,
  ConfirmMembershipInput,
  RefuseAccreditationInput,
} from './confirm-trust.input.js';
import { ConfirmTrust, type AccreditationState } from './confirm-trust.service.js';

/** An accreditation as it stands. */
@ObjectType('AccreditationState', { description: 'An accreditation as it stands.' })
export class AccreditationStateView {
  @Field(() => ID)
  accreditationId!: string;

  @Field(() => String, { description: 'claimed, confirmed or refused.' })
  state!: string;
}

const accreditationResult = resultOf('AccreditationResult', AccreditationStateView);

const view = ({ accreditationId, state }: AccreditationState): AccreditationStateView =>
  Object.assign(new AccreditationStateView(), { accreditationId, state });

/** Fields of trust. */
@Resolver()
export class ConfirmTrustResolver {
  constructor(
    private readonly trust: ConfirmTrust,
    private readonly records: EditedRecords,
  ) {}

  @Mutation(() => accreditationResult, { description: 'Enters an accreditation; the coordinator confirms it.' })
  @Requires('profile.edit')
  async claimAccreditation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ClaimAccreditationInput,
  ): Promise<AccreditationStateView | Refusal> {
    const state = await this.trust.claim(ctx, input);
    return isRefusal(state) ? state : view(state);
  }

  @Mutation(() => accreditationResult, { description: 'Confirms an accreditation whose evidence you saw.' })
  @Requires('organisations.moderate')
  async confirmAccreditation(
    @Ctx() ctx: RequestContext,
    @Args('input') { accreditationId }: ConfirmAccreditationInput,
  ): Promise<AccreditationStateView | Refusal> {
    const state = await this.trust.confirm(ctx, accreditationId);
    return isRefusal(state) ? state : view(state);
  }

  @Mutation(() => accreditationResult, { description: 'Refuses an accreditation, with a reason.' })
  @Requires('organisations.moderate')
  async refuseAccreditation(
    @Ctx() ctx: RequestContext,
    @Args('input') { accreditationId, why }: RefuseAccreditationInput,
  ): Promise<AccreditationStateView | Refusal> {
    const state = await this.trust.refuse(ctx, accreditationId, why);
    return isRefusal(state) ? state : view(state);
  }

  @Mutation(() => EditResult, { description: 'Says whether an organisation is a member of the association.' })
  @Requires('organisations.moderate')
  async confirmMembership(
    @Ctx() ctx: RequestContext,
    @Args('input') { organisationId, member, why }: ConfirmMembershipInput,
  ): Promise<EditDoneView | Refusal> {
    const edited = await this.trust.confirmMembership(ctx, organisationId, member ?? null, why);
    return this.records.organisation(ctx, edited);
  }
}

import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { OidcAuthenticator } from '@navaz/identity';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import {
  Ctx,
  encodeCursor,
  PageArgs,
  pageOf,
  Public,
  Requires,
  type Connection,
  type GraphqlContext,
} from '@navaz/platform';
import { ClaimOrganisationInput, DecideClaimInput } from './claim-organisation.input.js';
import { ClaimOrganisation } from './claim-organisation.service.js';
import {
  ClaimDecidedView,
  ClaimResult,
  ClaimStateView,
  DecideClaimResult,
  viewClaimState,
  viewWaitingClaim,
  WaitingClaimConnection,
  WaitingClaimView,
} from './claim.view.js';
import { DecideClaim } from './decide-claim.service.js';

/** Claims of imported organisations. */
@Resolver()
export class ClaimOrganisationResolver {
  constructor(
    private readonly claiming: ClaimOrganisation,
    private readonly deciding: DecideClaim,
    private readonly authenticator: OidcAuthenticator,
  ) {}

  @Mutation(() => ClaimResult, { description: 'Says that an imported organisation is yours. Log in first.' })
  @Public('an account claims its organisation, also one that belongs to none yet; without a login it is refused')
  async claimOrganisation(
    @Context() { ctx, request }: GraphqlContext,
    @Args('input') { organisationId, way, note }: ClaimOrganisationInput,
  ): Promise<ClaimStateView | Refusal> {
    const loggedIn = await this.authenticator.loggedIn(request);
    const asked = { organisationId, way, note: note ?? null };
    const state = await this.claiming.claim(ctx, loggedIn?.accountId ?? null, asked);
    return isRefusal(state) ? state : viewClaimState(state);
  }

  @Mutation(() => DecideClaimResult, { description: 'Grants a claim by an invitation, or refuses it.' })
  @Requires('organisations.moderate')
  async decideClaim(
    @Ctx() ctx: RequestContext,
    @Args('input') { claimId, granted, note, email }: DecideClaimInput,
  ): Promise<ClaimDecidedView | Refusal> {
    const decided = await this.deciding.decide(ctx, { claimId, granted, note, email: email ?? null });
    return isRefusal(decided) ? decided : Object.assign(new ClaimDecidedView(), { claimId: decided.claimId });
  }

  @Query(() => WaitingClaimConnection, { description: 'Claims that wait for the coordinator, the oldest first.' })
  @Requires('organisations.moderate')
  async waitingClaims(
    @Ctx() ctx: RequestContext,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<WaitingClaimView> | Refusal> {
    const claims = await this.deciding.waiting(ctx, first, after ?? null);
    return isRefusal(claims) ? claims : pageOf(claims, first, (claim) => encodeCursor([claim.id]), viewWaitingClaim);
  }
}

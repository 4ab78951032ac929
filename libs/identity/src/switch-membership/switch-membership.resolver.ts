import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Fault, isRefusal, type Refusal } from '@navaz/kernel';
import { Public, resultOf, type GraphqlContext } from '@navaz/platform';
import { MeView, viewMe } from '../me.view.js';
import { OidcAuthenticator } from '../oidc-authenticator.js';
import { OwnAccountReader } from '../own-account.reader.js';
import { SwitchMembershipInput } from './switch-membership.input.js';
import { SwitchMembership } from './switch-membership.service.js';

const result = resultOf('SwitchMembershipResult', MeView);

/** An account with several memberships chooses as which it acts. */
@Resolver()
export class SwitchMembershipResolver {
  constructor(
    private readonly authenticator: OidcAuthenticator,
    private readonly accounts: OwnAccountReader,
    private readonly service: SwitchMembership,
  ) {}

  @Mutation(() => result, { description: 'Acts as another of your memberships from the next request on.' })
  @Public('asks for a session itself: also an account without a current membership may choose one')
  async switchMembership(
    @Context() { ctx, request }: GraphqlContext,
    @Args('input') input: SwitchMembershipInput,
  ): Promise<MeView | Refusal> {
    const loggedIn = await this.authenticator.loggedIn(request);
    const done = await this.service.switch(ctx, loggedIn, input.membershipId);
    if (isRefusal(done)) return done;
    const account = loggedIn && (await this.accounts.account(ctx, loggedIn.accountId));
    if (!account) throw new Fault('The account ended while it switched.');
    return viewMe(account, done.membershipId);
  }
}

import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Fault, isRefusal, type Refusal } from '@navaz/kernel';
import { Public, resultOf, type GraphqlContext } from '@navaz/platform';
import { MeView, viewMe } from '../me.view.js';
import { OidcAuthenticator } from '../oidc-authenticator.js';
import { OwnAccountReader } from '../own-account.reader.js';
import { AcceptInvitationInput } from './accept-invitation.input.js';
import { AcceptInvitation } from './accept-invitation.service.js';

const result = resultOf('AcceptInvitationResult', MeView);

/** The way from the mail's link to a membership. */
@Resolver()
export class AcceptInvitationResolver {
  constructor(
    private readonly authenticator: OidcAuthenticator,
    private readonly accounts: OwnAccountReader,
    private readonly service: AcceptInvitation,
  ) {}

  @Mutation(() => result, { description: 'Accepts an invitation; it works once. Your account is answered.' })
  @Public('asks for a session itself: the first membership of an account begins here')
  async acceptInvitation(
    @Context() { ctx, request }: GraphqlContext,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<MeView | Refusal> {
    const loggedIn = await this.authenticator.loggedIn(request);
    const done = await this.service.accept(ctx, loggedIn, input.token);
    if (isRefusal(done)) return done;
    const account = loggedIn && (await this.accounts.account(ctx, loggedIn.accountId));
    if (!account) throw new Fault('The account ended while it accepted an invitation.');
    return viewMe(account, done.currentId);
  }
}

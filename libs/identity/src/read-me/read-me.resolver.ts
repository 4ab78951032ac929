import { Context, Query, Resolver } from '@nestjs/graphql';
import { Public, type GraphqlContext } from '@navaz/platform';
import { MeView, viewMe } from '../me.view.js';
import { OidcAuthenticator } from '../oidc-authenticator.js';
import { OwnAccountReader } from '../own-account.reader.js';

/** Who asks. */
@Resolver(() => MeView)
export class ReadMeResolver {
  constructor(
    private readonly authenticator: OidcAuthenticator,
    private readonly accounts: OwnAccountReader,
  ) {}

  @Query(() => MeView, { nullable: true, description: 'Your account; null where nobody is logged in.' })
  @Public('answers the one who asks about themselves; nobody logged in reads null')
  async me(@Context() { ctx, request }: GraphqlContext): Promise<MeView | null> {
    const loggedIn = await this.authenticator.loggedIn(request);
    if (!loggedIn) return null;
    const account = await this.accounts.account(ctx, loggedIn.accountId);
    return account && viewMe(account, loggedIn.membership?.id ?? null);
  }
}

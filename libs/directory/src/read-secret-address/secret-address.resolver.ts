import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Ctx, Requires } from '@navaz/platform';
import { ReadSecretAddress } from './read-secret-address.service.js';
import { SecretAddressView } from './secret-address.view.js';

@ArgsType()
class SecretAddressArgs {
  @Field(() => ID)
  @IsUUID()
  facilityId!: string;
}

/** The one place where a secret address is shown. */
@Resolver(() => SecretAddressView)
export class SecretAddressResolver {
  constructor(private readonly addresses: ReadSecretAddress) {}

  @Query(() => SecretAddressView, {
    description: 'Address of a secret place of your organisation; the look is recorded.',
  })
  @Requires('profile.secret-address')
  async secretAddress(
    @Ctx() ctx: RequestContext,
    @Args() { facilityId }: SecretAddressArgs,
  ): Promise<SecretAddressView | Refusal> {
    const found = await this.addresses.read(ctx, facilityId);
    if (isRefusal(found)) return found;
    return {
      facilityId: found.facilityId,
      address: found.address,
      wayIn: found.wayIn,
      recordedAt: found.recordedAt,
    };
  }
}

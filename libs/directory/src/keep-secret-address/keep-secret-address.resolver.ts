import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refusal, RequestContext } from '@navaz/kernel';
import { Ctx, Requires, resultOf } from '@navaz/platform';
import { KeepSecretAddressInput } from './keep-secret-address.input.js';
import { KeepSecretAddress } from './keep-secret-address.service.js';

/** The address was kept. It is not repeated here. */
@ObjectType('SecretAddressKept', { description: 'The address was kept. It is not repeated here.' })
export class SecretAddressKeptView {
  @Field(() => ID)
  facilityId!: string;
}

const KeepSecretAddressResult = resultOf('KeepSecretAddressResult', SecretAddressKeptView);

/** Writing of secret addresses. */
@Resolver()
export class KeepSecretAddressResolver {
  constructor(private readonly addresses: KeepSecretAddress) {}

  @Mutation(() => KeepSecretAddressResult, { description: 'Keeps the address of a secret place of your organisation.' })
  @Requires('profile.secret-address')
  keepSecretAddress(
    @Ctx() ctx: RequestContext,
    @Args('input') input: KeepSecretAddressInput,
  ): Promise<SecretAddressKeptView | Refusal> {
    return this.addresses.keep(ctx, input);
  }
}

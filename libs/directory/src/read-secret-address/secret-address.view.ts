import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Where a secret facility is; for its own profile owners and team leads only. */
@ObjectType('SecretAddress', {
  description: 'Where a secret facility is; for its own profile owners and team leads only.',
})
export class SecretAddressView {
  @Field(() => ID)
  facilityId!: string;

  @Field(() => String)
  address!: string;

  @Field(() => String, { nullable: true })
  wayIn!: string | null;

  @Field(() => Date)
  recordedAt!: Date;
}

import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What speaks for an organisation, in one place. */
@ObjectType('TrustPanel', { description: 'What speaks for an organisation, in one place.' })
export class TrustPanelView {
  @Field(() => Boolean, { nullable: true })
  associationMember!: boolean | null;

  @Field(() => Int)
  confirmedAccreditations!: number;

  @Field(() => Int, { description: 'Not confirmed yet.' })
  claimedAccreditations!: number;

  @Field(() => Int)
  recommendations!: number;

  @Field(() => Boolean, { description: 'Its people took the profile over.' })
  claimed!: boolean;

  @Field(() => Date, { nullable: true, description: 'When any part of any service was last confirmed.' })
  lastConfirmedAt!: Date | null;

  @Field(() => Int)
  historyCount!: number;

  @Field(() => Boolean, { description: 'Made up or carried over for the demo.' })
  demo!: boolean;
}

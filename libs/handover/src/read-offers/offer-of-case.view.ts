import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';

/** The days between which somebody is released. */
@ObjectType('OfferedFor', { description: 'The days between which somebody is released.' })
export class OfferedForView {
  @Field(() => LocalDate, { description: 'First day it may be.' })
  earliest!: string;

  @Field(() => LocalDate, { description: 'Last day it may be.' })
  latest!: string;
}

/** A place one service offers, among which the person chooses. */
@ObjectType('OfferOfCase', { description: 'A place one service offers, among which the person chooses.' })
export class OfferOfCaseView {
  @Field(() => ID)
  handoverId!: string;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null where the stay has no known end.' })
  until!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the provider calls this part of its house; null where it keeps no places here.',
  })
  unitName!: string | null;

  @Field(() => [String], { description: 'What the provider said the place is like.' })
  characteristics!: string[];

  @Field(() => Date, { nullable: true, description: 'Until when it waits to be confirmed.' })
  expiresAt!: Date | null;

  @Field(() => OfferedForView, { nullable: true, description: 'The release it is offered for, where it is known.' })
  release!: OfferedForView | null;
}

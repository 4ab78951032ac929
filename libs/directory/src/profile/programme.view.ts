import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';

/** What makes a service a programme: funding, counts, an end. */
@ObjectType('Programme', { description: 'What makes a service a programme: funding, counts, an end.' })
export class ProgrammeView {
  @Field(() => String, { nullable: true })
  funder!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day that is paid for.' })
  fundingEndsOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'People.' })
  target!: number | null;

  @Field(() => Int, { nullable: true, description: 'People.' })
  active!: number | null;

  @Field(() => Int, { nullable: true, description: 'People.' })
  supported!: number | null;

  @Field(() => LocalDate, { nullable: true })
  countedOn!: string | null;
}

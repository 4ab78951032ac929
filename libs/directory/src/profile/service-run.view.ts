import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDate } from '@navaz/platform';

/** One run of a programme that is not over. */
@ObjectType('ServiceRun', { description: 'One run of a programme that is not over.' })
export class ServiceRunView {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDate, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Its last day.' })
  endsOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  enrolmentUntil!: string | null;

  @Field(() => Int, { nullable: true })
  size!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

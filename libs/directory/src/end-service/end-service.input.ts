import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { LocalDate } from '@navaz/platform';

/** The end of a service. */
@InputType('EndServiceInput')
export class EndServiceInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => Int)
  @IsInt()
  version!: number;

  @Field(() => LocalDate, { nullable: true, description: 'From this day in no list; null takes back your own end.' })
  @IsOptional()
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  @IsOptional()
  @MaxLength(500)
  why?: string | null;
}

import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, Max, MaxLength, Min, MinLength } from 'class-validator';

/** How the name begins. */
@ArgsType()
export class MunicipalitiesArgs {
  @Field(() => String, { description: 'At least two letters; without diacritics as well.' })
  @MinLength(2)
  @MaxLength(60)
  beginning!: string;

  @Field(() => Int, { defaultValue: 10, description: 'How many, 1 to 50.' })
  @IsInt()
  @Min(1)
  @Max(50)
  first = 10;
}

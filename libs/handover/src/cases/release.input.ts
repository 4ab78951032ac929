import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { LocalDate } from '@navaz/platform';

/** When the person is to be released. */
@InputType('ReleaseInput', { description: 'When the person is to be released.' })
export class ReleaseInput {
  @Field(() => LocalDate, { description: 'First day it may be.' })
  @IsDefined()
  earliest!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Default: the earliest day.' })
  @IsOptional()
  latest?: string | null;

  @Field(() => Boolean, { description: 'Whether the day is certain.' })
  @IsBoolean()
  certain!: boolean;
}

import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { regions } from '../code-lists/regions.js';

/** Which prison. */
@ArgsType()
export class PrisonCode {
  @Field(() => String, { description: 'Slug, kurim.' })
  @MaxLength(50)
  code!: string;
}

/** Which prisons. */
@ArgsType()
export class PrisonsArgs {
  @Field(() => String, { nullable: true, description: 'Code of a region, CZ042.' })
  @IsOptional()
  @IsIn(regions.map((row) => row.code))
  region?: string | null;
}

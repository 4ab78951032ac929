import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { KeyedInput } from '@navaz/platform';
import { ReleaseInput } from '../cases/release.input.js';

/** The release of a case moved. */
@InputType('MoveReleaseInput', { description: 'The release of a case moved.' })
export class MoveReleaseInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  caseId!: string;

  @Field(() => ReleaseInput, {
    nullable: true,
    description: 'The new days. Null: the release did not happen and no day is known; you are asked for one.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReleaseInput)
  release?: ReleaseInput | null;
}

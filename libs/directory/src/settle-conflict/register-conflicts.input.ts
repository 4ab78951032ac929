import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsUUID } from 'class-validator';
import { PageArgs } from '@navaz/platform';
import type { ConflictEnd } from './register-conflicts.service.js';

/** Differences of one organisation and its services. */
@ArgsType()
export class RegisterConflictsArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;
}

/** Whose word holds. */
@InputType('SettleConflictInput', { description: 'Whose word holds.' })
export class SettleConflictInput {
  @Field(() => ID)
  @IsUUID()
  conflictId!: string;

  @Field(() => String, { description: 'kept_own or took_register.' })
  @IsIn(['kept_own', 'took_register'])
  end!: ConflictEnd;
}

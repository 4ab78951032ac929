import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** A new draft: one need for one service, or for one unit. */
@InputType('DraftHandoverInput', { description: 'A new draft: one need for one service, or for one unit.' })
export class DraftHandoverInput extends KeyedInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;

  @Field(() => ID, { nullable: true, description: 'The service that is asked; or the unit.' })
  @IsOptional()
  @IsUUID()
  serviceId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The workplace that is asked, a curator, probation centre or prison; or the service.',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}

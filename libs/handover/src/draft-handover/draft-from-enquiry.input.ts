import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { KeyedInput } from '@navaz/platform';

/** A draft made of an enquiry: nothing is typed twice. */
@InputType('DraftFromEnquiryInput', { description: 'A draft made of an enquiry: nothing is typed twice.' })
export class DraftFromEnquiryInput extends KeyedInput {
  @Field(() => ID, { description: 'The service’s part of the enquiry.' })
  @IsUUID()
  enquiryAskId!: string;

  @Field(() => ID, { nullable: true, description: 'The need; only where the enquiry was asked without one.' })
  @IsOptional()
  @IsUUID()
  needId?: string | null;
}

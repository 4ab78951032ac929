import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { ServiceFieldsInput } from '../service-profile/service-fields.input.js';

/** An edit of a service by its owner. Absent fields stay, null clears. */
@InputType('UpdateServiceInput', {
  description: 'Absent fields stay as they are, null clears, a list replaces a list.',
})
export class UpdateServiceInput extends ServiceFieldsInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => Int, { description: 'The version you saw; another one means that somebody changed it meanwhile.' })
  @IsInt()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  @IsOptional()
  @MaxLength(500)
  why?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'Code list service kinds; at least one.' })
  @IsOptional()
  kinds?: string[] | null;
}

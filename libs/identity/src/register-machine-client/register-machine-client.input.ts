import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';

/** A program that is to act for your organisation. */
@InputType({ description: 'A program that is to act for your organisation.' })
export class RegisterMachineClientInput {
  @Field(() => String, { description: 'Its client id, as the administrator of the login gave it.' })
  @IsNotEmpty()
  @MaxLength(200)
  clientId!: string;

  @Field(() => String, { description: 'What you call it, e.g. the name of your information system.' })
  @IsNotEmpty()
  @MaxLength(200)
  label!: string;

  @Field(() => [ID], { nullable: true, description: 'Narrows it to these services; absent: all of them.' })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  services?: string[] | null;
}

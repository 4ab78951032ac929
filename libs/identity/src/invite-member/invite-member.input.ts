import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEmail, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { roles, type Role } from '@navaz/kernel';
import { RoleType } from '../role.view.js';

/** Whom to invite, as what. */
@InputType({ description: 'Whom to invite, as what.' })
export class InviteMemberInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => RoleType, { description: 'Machines are registered, not invited.' })
  @IsIn(roles.filter((role) => role !== 'machine'))
  role!: Exclude<Role, 'machine'>;

  @Field(() => String)
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field(() => [ID], { nullable: true, description: 'Narrows the membership to these services; absent: all of them.' })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  services?: string[] | null;
}

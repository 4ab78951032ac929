import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsArray, IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import type { ContactDraft } from './read-contacts.js';

/** A contact by function, never by a private name. */
@InputType('ContactInput', { description: 'A contact by function. Nobody needs to be named.' })
export class ContactInput implements ContactDraft {
  @Field(() => String, { description: 'Code list contact functions.' })
  functionCode!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  web!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'public (default) or professional.' })
  audience!: string | null;
}

/** The contacts of a service, all of them. */
@InputType('SetServiceContactsInput')
export class SetServiceContactsInput {
  @Field(() => ID)
  @IsUUID()
  serviceId!: string;

  @Field(() => Int)
  @IsInt()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  @IsOptional()
  @MaxLength(500)
  why?: string | null;

  @Field(() => [ContactInput], { description: 'Replaces the whole list.' })
  @IsArray()
  contacts!: ContactInput[];
}

/** The contacts of an organisation, all of them. */
@InputType('SetOrganisationContactsInput')
export class SetOrganisationContactsInput {
  @Field(() => ID)
  @IsUUID()
  organisationId!: string;

  @Field(() => Int)
  @IsInt()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  @IsOptional()
  @MaxLength(500)
  why?: string | null;

  @Field(() => [ContactInput], { description: 'Replaces the whole list.' })
  @IsArray()
  contacts!: ContactInput[];
}

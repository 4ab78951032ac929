import { Field, InputType } from '@nestjs/graphql';
import { IsArray } from 'class-validator';
import { ProfileText } from '@navaz/platform';
import type { ContactDraft } from './read-contacts.js';
import { OrganisationEditInput, ServiceEditInput } from '../keep-history/edit.input.js';

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
@InputType('SetServiceContactsInput', { description: 'The contacts of a service, all of them.' })
export class SetServiceContactsInput extends ServiceEditInput {
  @ProfileText('*.note', '*.web', '*.email')
  @Field(() => [ContactInput], { description: 'Replaces the whole list.' })
  @IsArray()
  contacts!: ContactInput[];
}

/** The contacts of an organisation, all of them. */
@InputType('SetOrganisationContactsInput', { description: 'The contacts of an organisation, all of them.' })
export class SetOrganisationContactsInput extends OrganisationEditInput {
  @ProfileText('*.note', '*.web', '*.email')
  @Field(() => [ContactInput], { description: 'Replaces the whole list.' })
  @IsArray()
  contacts!: ContactInput[];
}

import { Field, ObjectType } from '@nestjs/graphql';
import { RoleType } from '@navaz/identity';
import type { Role } from '@navaz/kernel';

/** What an invitation offers, before it is accepted. */
@ObjectType('InvitationOffer', { description: 'What an invitation offers. It names no person.' })
export class InvitationOfferView {
  @Field(() => String, { description: 'The organisation that invites.' })
  organisationName!: string;

  @Field(() => RoleType)
  role!: Role;

  @Field(() => Date, { description: 'From this moment on it is not valid.' })
  expiresAt!: Date;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@navaz/kernel';
import { connectionOf } from '@navaz/platform';
import { RoleType } from '../role.view.js';
import type { InvitationRow } from './list-invitations.service.js';

/** A pending invitation as those see it who manage the organisation's members. */
@ObjectType('Invitation', {
  description: 'A pending invitation as those see it who manage the organisation’s members.',
})
export class InvitationView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => RoleType)
  role!: Role;

  @Field(() => [ID], { nullable: true })
  services!: string[] | null;

  @Field(() => Date, { description: 'When it was sent; null: not yet.' })
  sentAt!: Date;

  @Field(() => Date, { description: 'From this moment on it is not valid.' })
  expiresAt!: Date;
}

/** A page of invitations. */
export const InvitationConnection = connectionOf('Invitation', InvitationView);

/** Names every field. */
export const viewInvitation = (row: InvitationRow): InvitationView => ({
  id: row.id,
  email: row.email,
  role: row.role,
  services: row.services,
  sentAt: row.createdAt,
  expiresAt: row.expiresAt,
});

import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@navaz/kernel';
import { connectionOf } from '@navaz/platform';
import { RoleType } from '../role.view.js';
import type { MemberRow } from './list-members.service.js';

/** A member as those see it who manage the organisation's members. */
@ObjectType('Member', { description: 'A member as those see it who manage the organisation’s members.' })
export class MemberView {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { nullable: true })
  displayName!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => RoleType)
  role!: Role;

  @Field(() => [ID], { nullable: true, description: 'Services it is narrowed to; null: all of the organisation.' })
  services!: string[] | null;

  @Field(() => Date)
  since!: Date;
}

/** A page of members. */
export const MemberConnection = connectionOf('Member', MemberView);

/** Names every field. */
export const viewMember = (row: MemberRow): MemberView => ({
  membershipId: row.id,
  accountId: row.accountId,
  displayName: row.displayName,
  email: row.email,
  role: row.role,
  services: row.services,
  since: row.createdAt,
});

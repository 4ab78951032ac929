import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@navaz/kernel';
import { permissionsOf } from './permissions.js';
import type { OwnAccount, OwnMembership } from './own-account.reader.js';
import { RoleType } from './role.view.js';

/** One of the memberships of the one who asks. */
@ObjectType('Membership', { description: 'What your account may act as in one organisation.' })
export class MembershipView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => RoleType)
  role!: Role;

  @Field(() => [ID], { nullable: true, description: 'Services it is narrowed to; null: all of the organisation.' })
  services!: string[] | null;

  @Field(() => [String], { description: 'What it allows.' })
  permissions!: string[];

  @Field(() => Boolean, { description: 'Whether you act as this one now.' })
  current!: boolean;
}

/** The one who asks. */
@ObjectType('Me', { description: 'Your account.' })
export class MeView {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { nullable: true })
  displayName!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => [MembershipView])
  memberships!: MembershipView[];

  @Field(() => MembershipView, { nullable: true, description: 'Null: you have no membership yet.' })
  current!: MembershipView | null;
}

const viewMembership = (membership: OwnMembership, currentId: string | null): MembershipView => ({
  id: membership.id,
  organisationId: membership.organisationId,
  role: membership.role,
  services: membership.services ? [...membership.services] : null,
  permissions: [...permissionsOf(membership.role)],
  current: membership.id === currentId,
});

/** The account as its holder sees it. */
export const viewMe = (account: OwnAccount, currentId: string | null): MeView => {
  const memberships = account.memberships.map((membership) => viewMembership(membership, currentId));
  return {
    accountId: account.id,
    displayName: account.displayName,
    email: account.email,
    memberships,
    current: memberships.find((membership) => membership.current) ?? null,
  };
};

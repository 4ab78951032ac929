import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@navaz/audit';
import { Authenticator } from '@navaz/platform';
import { AcceptInvitationResolver } from './accept-invitation/accept-invitation.resolver.js';
import { AcceptInvitation } from './accept-invitation/accept-invitation.service.js';
import { AccountEntity } from './account.entity.js';
import { ClosingMemberships } from './closing-memberships.js';
import { ConfirmMachineClientResolver } from './confirm-machine-client/confirm-machine-client.resolver.js';
import { ConfirmMachineClient } from './confirm-machine-client/confirm-machine-client.service.js';
import { DemoProviderModule } from './demo-provider/demo-provider.module.js';
import { EndAccountResolver } from './end-account/end-account.resolver.js';
import { EndAccount } from './end-account/end-account.service.js';
import { EndMembershipResolver } from './end-membership/end-membership.resolver.js';
import { EndMembership } from './end-membership/end-membership.service.js';
import { ForgetSessions } from './forget-sessions/forget-sessions.job.js';
import { InvitationEntity } from './invitation.entity.js';
import { Invitations } from './invitations.js';
import { InviteMemberResolver } from './invite-member/invite-member.resolver.js';
import { InviteMember } from './invite-member/invite-member.service.js';
import { KeepRolesApart } from './keep-roles-apart/keep-roles-apart.job.js';
import { ListInvitationsResolver } from './list-invitations/list-invitations.resolver.js';
import { ListInvitations } from './list-invitations/list-invitations.service.js';
import { ListMachineClientsResolver } from './list-machine-clients/list-machine-clients.resolver.js';
import { ListMachineClients } from './list-machine-clients/list-machine-clients.service.js';
import { ListColleaguesResolver } from './list-colleagues/list-colleagues.resolver.js';
import { ListColleagues } from './list-colleagues/list-colleagues.service.js';
import { ListMembersResolver } from './list-members/list-members.resolver.js';
import { ListMembers } from './list-members/list-members.service.js';
import { GivableRolesResolver } from './list-givable-roles/givable-roles.resolver.js';
import { LogInController } from './log-in/log-in.controller.js';
import { LogIn } from './log-in/log-in.service.js';
import { LoginCookie } from './log-in/login-cookie.js';
import { LogOutController } from './log-out/log-out.controller.js';
import { LogOut } from './log-out/log-out.service.js';
import { MachineClientEntity } from './machine-client.entity.js';
import { MachineTokens } from './machine-tokens.js';
import { MembershipReader } from './membership-reader.js';
import { MembershipEntity } from './membership.entity.js';
import { Memberships } from './memberships.js';
import { NarrowMembershipResolver } from './narrow-membership/narrow-membership.resolver.js';
import { NarrowMembership } from './narrow-membership/narrow-membership.service.js';
import { OidcAuthenticator } from './oidc-authenticator.js';
import { OidcIssuer } from './oidc-issuer.js';
import { ReadMeResolver } from './read-me/read-me.resolver.js';
import { OwnAccountReader } from './own-account.reader.js';
import { RegisterMachineClientResolver } from './register-machine-client/register-machine-client.resolver.js';
import { RegisterMachineClient } from './register-machine-client/register-machine-client.service.js';
import { RevokeInvitationResolver } from './revoke-invitation/revoke-invitation.resolver.js';
import { RevokeInvitation } from './revoke-invitation/revoke-invitation.service.js';
import { SessionEntity } from './session.entity.js';
import { Sessions } from './sessions.js';
import { SwitchMembershipResolver } from './switch-membership/switch-membership.resolver.js';
import { SwitchMembership } from './switch-membership/switch-membership.service.js';

const entities = [AccountEntity, MembershipEntity, SessionEntity, InvitationEntity, MachineClientEntity];

const useCases = [
  AcceptInvitation,
  ClosingMemberships,
  ConfirmMachineClient,
  EndAccount,
  EndMembership,
  ForgetSessions,
  InviteMember,
  KeepRolesApart,
  ListInvitations,
  ListMachineClients,
  ListColleagues,
  ListMembers,
  LogIn,
  LoginCookie,
  LogOut,
  NarrowMembership,
  OwnAccountReader,
  RegisterMachineClient,
  RevokeInvitation,
  SwitchMembership,
];

const resolvers = [
  AcceptInvitationResolver,
  ConfirmMachineClientResolver,
  EndAccountResolver,
  EndMembershipResolver,
  GivableRolesResolver,
  InviteMemberResolver,
  ListInvitationsResolver,
  ListMachineClientsResolver,
  ListColleaguesResolver,
  ListMembersResolver,
  NarrowMembershipResolver,
  ReadMeResolver,
  RegisterMachineClientResolver,
  RevokeInvitationResolver,
  SwitchMembershipResolver,
];

const frontDoor = [
  Invitations,
  MembershipReader,
  Memberships,
  OidcAuthenticator,
  { provide: Authenticator, useExisting: OidcAuthenticator },
];

/** Accounts, memberships, sessions and login. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AuditModule, DemoProviderModule],
  controllers: [LogInController, LogOutController],
  providers: [...frontDoor, OidcIssuer, Sessions, MachineTokens, ...useCases, ...resolvers],
  exports: [...frontDoor, DemoProviderModule],
})
export class IdentityModule {}

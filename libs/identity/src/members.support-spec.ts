import { randomUUID } from 'node:crypto';
import { isRefusal, type Actor, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database, openMail } from '@navaz/platform';
import type { IdentityApp } from './identity-app.support-spec.js';
import { InviteMember } from './invite-member/invite-member.service.js';
import { permissionsOf } from './permissions.js';
import { Sessions, type LoggedIn } from './sessions.js';

/** Where stored rows are arranged and looked at. */
interface Store {
  /** Runs a statement past row-level security. */
  asOwner<Row extends Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The value of an answer that is expected not to be a refusal. */
export const ok = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`);
  return answer;
};

/** The code of a refusal, null for anything else. */
export const codeOf = (answer: unknown): string | null => (isRefusal(answer) ? answer.code : null);

/** The context of nobody. */
export const nobody = (): RequestContext => ({ actor: null, correlationId: `spec-${randomUUID()}`, locale: 'cs' });

/** What specs about members arrange with: stored accounts and memberships, logins, invitations and their mails. */
export const membersBench = (identity: IdentityApp, db: Store) => {
  const use = <Service>(service: abstract new (...dependencies: never[]) => Service): Service =>
    identity.app.get<Service>(service);
  const inTransaction = <T>(work: Parameters<Database['transaction']>[1]): Promise<T> =>
    use(Database).transaction(nobody(), work) as Promise<T>;
  const account = async (): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject, email) values ('spec', $1, $2) returning id`,
      [randomUUID(), `${randomUUID().slice(0, 8)}@example.cz`],
    );
    return row?.id ?? '';
  };
  /** A stored membership and the context of somebody who acts as it. */
  const member = async (
    role: Role,
    organisationId: string,
    options: { accountId?: string; services?: string[] } = {},
  ): Promise<RequestContext & { actor: Actor }> => {
    const accountId = options.accountId ?? (await account());
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.membership (account_id, organisation_id, role, services) values ($1, $2, $3, $4) returning id`,
      [accountId, organisationId, role, options.services ?? null],
    );
    const actor: Actor = {
      accountId,
      membershipId: row?.id ?? '',
      organisationId,
      role,
      permissions: permissionsOf(role),
      services: options.services ?? 'all',
    };
    return { ...nobody(), actor };
  };
  const logIn = async (accountId: string): Promise<{ token: string; loggedIn: LoggedIn }> => {
    const token = await inTransaction<string>((tx) => use(Sessions).open(tx, accountId));
    const loggedIn = await use(Sessions).find(token);
    if (!loggedIn) throw new Error('not logged in');
    return { token, loggedIn };
  };
  /** The token of the latest mail, from the queue where it waits for the worker. */
  const mailed = async (email: string): Promise<{ token: string; text: string }> => {
    const rows = await db.asOwner<{ sealed: string }>(
      `select data ->> 'sealed' as sealed from jobs.job where name = 'platform.send-mail' order by created_on desc`,
    );
    const mail = rows.map((row) => openMail(row.sealed, identity.config.linkSecret)).find((one) => one.to === email);
    const [, token = ''] = /\/pozvanka#([\w-]+)/.exec(mail?.text ?? '') ?? [];
    return { token, text: mail?.text ?? '' };
  };
  const invite = (
    ctx: RequestContext,
    role: Exclude<Role, 'machine'>,
    options: { organisationId?: string; email?: string; services?: string[] } = {},
  ): ReturnType<InviteMember['invite']> =>
    use(InviteMember).invite(ctx, {
      organisationId: options.organisationId ?? ctx.actor?.organisationId ?? '',
      role,
      email: options.email ?? `${randomUUID().slice(0, 8)}@example.cz`,
      services: options.services,
    });
  return { use, inTransaction, account, member, logIn, mailed, invite };
};

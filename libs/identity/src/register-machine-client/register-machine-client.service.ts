import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, type Refusal, type RequestContext } from '@navaz/kernel';
import { Config, Database, type Transaction } from '@navaz/platform';
import { refusalToGive } from '../give-role.js';
import { clientIdNotValid, clientTaken, organisationNotFound } from '../identity.refusals.js';
import type { MachineClientRow } from '../machine-client.row.js';
import { OidcIssuer } from '../oidc-issuer.js';

/** A client id of the issuer and what it is to be here. */
export interface MachineToRegister {
  readonly clientId: string;
  readonly label: string;
  /** Absent or null: all services of the unit. */
  readonly services?: readonly string[] | null;
}

/** Binds a client id of the issuer to a new machine membership of the actor's organisation. */
@Injectable()
export class RegisterMachineClient {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly issuer: OidcIssuer,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Its tokens act once the coordinator confirmed it. Refusals: those of giving a role; INVALID_INPUT for what can be no
   * client id; CLIENT_TAKEN for a client that an open membership holds, and for this application's own client, whose
   * tokens belong to people.
   */
  async register(ctx: RequestContext, machine: MachineToRegister): Promise<MachineClientRow | Refusal> {
    const { actor } = ctx;
    if (!actor) return organisationNotFound;
    const services = machine.services ? [...machine.services] : null;
    const refusal = refusalToGive(actor, { organisationId: actor.organisationId, role: 'machine', services });
    if (refusal) return refusal;
    if (!/^[!-~]{1,200}$/.test(machine.clientId)) return clientIdNotValid;
    if (machine.clientId === this.config.oidcClientId) return clientTaken;
    return this.database.transaction(ctx, async (tx) => {
      const accountId = await this.account(tx, machine.clientId);
      if (await this.isHeld(tx, machine.clientId)) return clientTaken;
      const createdAt = this.clock.now();
      const [membership] = await tx.query<{ id: string }>(
        `insert into identity.membership (account_id, organisation_id, role, services, created_at)
         values ($1, $2, 'machine', $3, $4) returning id`,
        [accountId, actor.organisationId, services, createdAt],
      );
      if (!membership) throw new Fault('A machine membership could not be stored.');
      await tx.query(
        `insert into identity.machine_client (client_id, membership_id, label, created_at, registered_by)
         values ($1, $2, $3, $4, $5)
         on conflict (client_id) do update
           set membership_id = excluded.membership_id, label = excluded.label, created_at = excluded.created_at,
               registered_by = excluded.registered_by, confirmed_at = null, confirmed_by = null`,
        [machine.clientId, membership.id, machine.label, createdAt, actor.accountId],
      );
      this.trail.record(tx, {
        operation: 'identity.registerMachineClient',
        subjectKind: 'membership',
        subjectId: membership.id,
        detail: { organisationId: actor.organisationId, services },
      });
      const { organisationId } = actor;
      const { clientId, label } = machine;
      return { id: membership.id, organisationId, clientId, label, services, createdAt, confirmedAt: null };
    });
  }

  /** The update takes the row's lock: two organisations that register one client come one after the other. */
  private async account(tx: Transaction, clientId: string): Promise<string> {
    const [account] = await tx.query<{ id: string }>(
      `insert into identity.account (issuer, subject, created_at) values ($1, $2, $3)
       on conflict (issuer, subject) do update set subject = excluded.subject returning id`,
      [this.issuer.url, `machine:${clientId}`, this.clock.now()],
    );
    if (!account) throw new Fault('A machine account could not be stored.');
    return account.id;
  }

  private async isHeld(tx: Transaction, clientId: string): Promise<boolean> {
    const held = await tx.query(
      `select 1 from identity.machine_client client join identity.membership on membership.id = client.membership_id
       where client.client_id = $1 and membership.ended_at is null`,
      [clientId],
    );
    return held.length > 0;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import { Config, type Transaction } from '@navaz/platform';
import { issuerOf } from '../oidc-issuer.js';
import { demoMachine, demoPeople, type DemoAccountRecord } from './demo-accounts.data.js';

/** A demo account as the start command prints it. */
export interface DemoAccount {
  /** Login; the client id where `kind` is `machine`. */
  readonly login: string;
  /** Password; the client secret where `kind` is `machine`. */
  readonly password: string;
  /** What it is, in Czech. */
  readonly role: string;
  /** Key of its organisation in the directory, e.g. `prison:valdice`. */
  readonly organisation: string;
  readonly kind: 'person' | 'machine';
}

/** Gives the demo accounts their memberships. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Every demo account, to be printed; empty where a real issuer is configured. */
  list(): DemoAccount[] {
    if (this.config.oidcIssuer) return [];
    return [...demoPeople, demoMachine].map((record) => ({
      login: record.login,
      password: record.password,
      role: record.title,
      organisation: record.organisation,
      kind: record === demoMachine ? 'machine' : 'person',
    }));
  }

  /**
   * Stores accounts and memberships; to be called whenever the demo data are there. A membership that somebody ended
   * stays ended. Answers the keys of organisations that the directory does not have: their accounts get no membership.
   */
  async install(
    tx: Transaction,
    resolveOrganisation: (key: string) => Promise<string | null>,
  ): Promise<readonly string[]> {
    if (this.config.oidcIssuer) return [];
    const missing = new Set<string>();
    for (const record of [...demoPeople, demoMachine]) {
      const organisationId = await resolveOrganisation(record.organisation);
      if (!organisationId) {
        missing.add(record.organisation);
        continue;
      }
      const membershipId = await this.installOne(tx, record, organisationId);
      if (record === demoMachine && membershipId) await this.bindMachine(tx, membershipId);
    }
    return [...missing];
  }

  /** The new membership's id, or null where the account has or had one in that role there. */
  private async installOne(tx: Transaction, record: DemoAccountRecord, organisationId: string): Promise<string | null> {
    const machine = record === demoMachine;
    const [created] = await tx.query<{ id: string }>(
      `with account as (
         insert into identity.account (issuer, subject, display_name, email) values ($1, $2, $3, $4)
         on conflict (issuer, subject) do update set display_name = excluded.display_name returning id
       )
       insert into identity.membership (account_id, organisation_id, role, created_at)
       select account.id, $5, $6, $7 from account
       where not exists (select from identity.membership known
                         where known.account_id = account.id and known.organisation_id = $5 and known.role = $6)
       returning id`,
      [
        issuerOf(this.config),
        machine ? `machine:${record.login}` : record.login,
        record.title,
        machine ? null : mailOf(record),
        organisationId,
        record.role,
        this.clock.now(),
      ],
    );
    return created?.id ?? null;
  }

  private async bindMachine(tx: Transaction, membershipId: string): Promise<void> {
    await tx.query(
      `insert into identity.machine_client (client_id, membership_id, label, confirmed_at) values ($1, $2, $3, $4)
       on conflict (client_id) do update
         set membership_id = excluded.membership_id, label = excluded.label, confirmed_at = excluded.confirmed_at`,
      [demoMachine.login, membershipId, demoMachine.title, this.clock.now()],
    );
  }
}

/** An address that no mail server delivers to (RFC 2606). */
export const mailOf = (record: DemoAccountRecord): string => `${record.login}@ukazka.invalid`;

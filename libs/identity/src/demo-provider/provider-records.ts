import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { Fault, systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';

/** Keys of the provider: it signs tokens with the one and its cookies with the others. */
export interface ProviderKeys {
  readonly jwks: { readonly keys: JWK[] };
  readonly cookies: string[];
}

interface Row {
  payload: AdapterPayload;
  consumed: number | null;
}

const ctx = systemContext('demo-login');
const live = `(expires_at is null or expires_at > now())`;
const select = `select payload, extract(epoch from consumed_at)::int as consumed from identity.provider_record`;

/** Keeps what the demo provider wants kept, so that logins outlive a restart. */
@Injectable()
export class ProviderRecords {
  constructor(private readonly database: Database) {}

  /** The keys made at the first start. */
  async keys(): Promise<ProviderKeys> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk: JWK = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomUUID() };
    const fresh: ProviderKeys = { jwks: { keys: [jwk] }, cookies: [randomBytes(32).toString('base64url')] };
    const rows = await this.query<{ payload: ProviderKeys }>(
      `with made as (
         insert into identity.provider_record (model, id, payload) values ('Keys', 'current', $1)
         on conflict (model, id) do nothing returning payload
       )
       select payload from made
       union all select payload from identity.provider_record where model = 'Keys' and id = 'current'`,
      [fresh],
    );
    const [kept] = rows;
    if (!kept) throw new Fault('The keys of the demo provider could not be kept.');
    return kept.payload;
  }

  /** Forgets what is over. */
  async forgetExpired(): Promise<void> {
    await this.query(`delete from identity.provider_record where not ${live}`, []);
  }

  /** The provider's storage of one kind of record. */
  adapterOf(model: string): Adapter {
    const find = async (column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> => {
      const [row] = await this.query<Row>(`${select} where model = $1 and ${column} = $2 and ${live}`, [model, value]);
      return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
    };
    const run = async (sql: string, parameters: readonly unknown[]): Promise<void> => {
      await this.query(sql, parameters);
    };
    return {
      upsert: (id, payload, expiresIn) =>
        run(
          `insert into identity.provider_record (model, id, payload, uid, grant_id, expires_at)
           values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
           on conflict (model, id) do update set payload = excluded.payload, uid = excluded.uid,
             grant_id = excluded.grant_id, expires_at = excluded.expires_at`,
          [model, id, payload, payload.uid ?? null, payload.grantId ?? null, expiresIn || null],
        ),
      find: (id) => find('id', id),
      findByUid: (uid) => find('uid', uid),
      findByUserCode: () => Promise.reject(new Fault('The demo provider has no device flow.')),
      consume: (id) =>
        run(`update identity.provider_record set consumed_at = now() where model = $1 and id = $2`, [model, id]),
      destroy: (id) => run(`delete from identity.provider_record where model = $1 and id = $2`, [model, id]),
      revokeByGrantId: (grantId) =>
        run(`delete from identity.provider_record where model = $1 and grant_id = $2`, [model, grantId]),
    };
  }

  private query<R>(sql: string, parameters: readonly unknown[]): Promise<R[]> {
    return this.database.transaction(ctx, (tx) => tx.query<R>(sql, parameters));
  }
}

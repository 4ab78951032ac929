import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Fault } from '@navaz/kernel';
import { Config, variables } from '../config/config.js';
import { poolOptions } from '../database/pool-options.js';
import { closeBytes, openBytes, OwnerKey } from './owner-key.js';

interface Row {
  owner_id: string;
  wrapped: Buffer;
  wrapped_by: string;
}

/** How many keys are wrapped anew in one transaction of a rotation. */
const rotationBatch = 500;

/** The id under which a secret of a use lies: told from the use alone, the same in every place. */
const secretId = (use: string): string => {
  const hex = createHash('sha256').update(`navaz secret ${use}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A key from outside, and the name by which a wrapped key says which one closed it. */
interface MasterKey {
  readonly name: string;
  readonly bytes: Buffer;
}

const masterKey = (base64: string): MasterKey => {
  const bytes = Buffer.from(base64, 'base64');
  return { name: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
};

/**
 * Keys of owners (people, by an opaque id), in a store with its own credentials. Whoever has the database alone, or an
 * old backup of it, reads nothing; a destroyed key brings nobody back.
 */
@Injectable()
export class KeyStore implements OnApplicationShutdown {
  private pool: pg.Pool | null = null;
  private readonly current: MasterKey;
  private readonly masters: ReadonlyMap<string, MasterKey>;

  constructor(private readonly config: Config) {
    this.current = masterKey(config.masterKey);
    const all = [this.current, ...(config.previousMasterKey ? [masterKey(config.previousMasterKey)] : [])];
    this.masters = new Map(all.map((key) => [key.name, key]));
  }

  /** Makes the key of a new owner. It exists at once, before the transaction that needs it commits. */
  async create(ownerId: string): Promise<OwnerKey> {
    const key = randomBytes(32);
    await this.connections.query(`insert into keys.owner_key (owner_id, wrapped, wrapped_by) values ($1, $2, $3)`, [
      ownerId,
      closeBytes(key, this.current.bytes, ownerId),
      this.current.name,
    ]);
    return new OwnerKey(ownerId, key);
  }

  /** The key of an owner; null where there is none any more. */
  async of(ownerId: string): Promise<OwnerKey | null> {
    return (await this.ofAll([ownerId])).get(ownerId) ?? null;
  }

  /** The keys of these owners by their ids, in one statement; an owner who has none any more is left out. */
  async ofAll(ownerIds: readonly string[]): Promise<ReadonlyMap<string, OwnerKey>> {
    const { rows } = await this.connections.query<Row>({
      name: 'keys_of_owners',
      text: `select owner_id, wrapped, wrapped_by from keys.owner_key where owner_id = any ($1)`,
      values: [ownerIds],
    });
    return new Map(rows.map((row) => [row.owner_id, new OwnerKey(row.owner_id, this.unwrap(row))]));
  }

  /**
   * A secret of the place itself for one use, e.g. the key of a hash that is looked up later: 32 bytes that stay the same
   * whatever becomes of the keys from outside. It lies wrapped beside the keys of people, and a rotation wraps it anew
   * like them. `first` says what it is where none is stored yet: what the use was keyed with until then, so that what
   * was hashed before still matches.
   */
  async secret(use: string, first: Buffer): Promise<Buffer> {
    const id = secretId(use);
    await this.connections.query(
      `insert into keys.owner_key (owner_id, wrapped, wrapped_by) values ($1, $2, $3) on conflict (owner_id) do nothing`,
      [id, closeBytes(first, this.current.bytes, id), this.current.name],
    );
    const { rows } = await this.connections.query<Row>(
      `select owner_id, wrapped, wrapped_by from keys.owner_key where owner_id = $1`,
      [id],
    );
    if (!rows[0]) throw new Fault('A secret that was just stored is gone.');
    return this.unwrap(rows[0]);
  }

  /** Destroys keys for good. What they closed stays closed, wherever a copy of it lies. Answers how many there were. */
  async destroy(ownerIds: readonly string[]): Promise<number> {
    const { rowCount } = await this.connections.query(`delete from keys.owner_key where owner_id = any ($1)`, [
      ownerIds,
    ]);
    return rowCount ?? 0;
  }

  /**
   * Wraps every key anew with the current key from outside; afterwards the previous one may be thrown away. May be
   * interrupted and run again. Answers how many were wrapped anew.
   */
  async rotate(): Promise<number> {
    for (let done = 0; ;) {
      const batch = await this.rotateBatch();
      if (batch === 0) return done;
      done += batch;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  private async rotateBatch(): Promise<number> {
    const client = await this.connections.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<Row>(
        `select owner_id, wrapped, wrapped_by from keys.owner_key where wrapped_by <> $1
         order by owner_id limit $2 for update`,
        [this.current.name, rotationBatch],
      );
      for (const row of rows) {
        await client.query(`update keys.owner_key set wrapped = $2, wrapped_by = $3 where owner_id = $1`, [
          row.owner_id,
          closeBytes(this.unwrap(row), this.current.bytes, row.owner_id),
          this.current.name,
        ]);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  private unwrap(row: Row): Buffer {
    const master = this.masters.get(row.wrapped_by);
    if (!master)
      throw new Fault(
        `A key was wrapped by ${row.wrapped_by}, which is neither ${variables.masterKey} nor ${variables.previousMasterKey}.`,
      );
    return openBytes(row.wrapped, master.bytes, row.owner_id);
  }

  private get connections(): pg.Pool {
    if (this.pool) return this.pool;
    if (!this.config.keysDatabaseUrl) throw new Fault(`${variables.keysDatabaseUrl} is missing.`);
    this.pool = new pg.Pool({
      connectionString: this.config.keysDatabaseUrl,
      application_name: 'navaz-keys',
      ...poolOptions(8),
      connectionTimeoutMillis: 5000,
    });
    // A connection that breaks while idle is replaced at the next use; the error belongs to nobody's request.
    this.pool.on('error', () => undefined);
    return this.pool;
  }
}

import pg from 'pg';

/** Owns every object; runs migrations and nothing else. */
export const ownerRole = 'navaz_owner';

/** What the running system connects as: owns nothing, cannot bypass row-level security. */
export const applicationRole = 'navaz_app';

/** Keeps the keys of people, and sees nothing else. */
export const keysRole = 'navaz_keys';

/** Passwords of the three roles, where the cluster is ours (embedded, tests). */
export interface RolePasswords {
  readonly owner: string;
  readonly application: string;
  readonly keys: string;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Creates the three roles in a cluster where they are missing and sets their passwords.
 * In production the operator does the same once (docs/deployment.md); migrations refuse to run without them.
 */
export const ensureRoles = async (adminUrl: string, passwords: RolePasswords): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [role, password] of [
      [ownerRole, passwords.owner],
      [applicationRole, passwords.application],
      [keysRole, passwords.keys],
    ] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${role} with login nosuperuser nocreatedb nocreaterole noinherit nobypassrls password ${literal(password)}`,
      );
    }
  } finally {
    await client.end();
  }
};

/** Creates a database owned by the owner role where it is missing; optionally as a copy of a template. */
export const ensureDatabase = async (adminUrl: string, name: string, template?: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const copy = template ? ` template ${template} strategy file_copy` : '';
    await client.query(`create database ${name} owner ${ownerRole}${copy}`);
  } finally {
    await client.end();
  }
};

/** The same server, another role and database. */
export const connectionFor = (adminUrl: string, role: string, password: string, database: string): string => {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
};

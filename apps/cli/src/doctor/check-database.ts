import { Client } from 'pg';
import { migrations } from '../../../../migrations';

const OLDEST_POSTGRES = 15;

/** Runs a look at a database on a connection of its own. */
export async function withConnection<T>(
  url: string,
  look: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await look(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

type Facts = { version: number; role: string; unbound: boolean; ready: boolean };

/** @throws Error when it is out of reach, too old, on a role that no policy binds, or not migrated */
export function checkDatabase(appUrl: string): Promise<string> {
  return withConnection(appUrl, async (client) => {
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int / 10000 as version,
         rolname as role, rolsuper or rolbypassrls as unbound,
         to_regclass('public.practices') is not null as ready
       from pg_roles where rolname = current_user`,
    );
    const facts = rows[0];
    if (!facts) throw new Error('answers nothing');
    if (facts.version < OLDEST_POSTGRES) {
      throw new Error(`is Postgres ${facts.version}; Trellis needs ${OLDEST_POSTGRES} or later`);
    }
    if (facts.unbound) {
      throw new Error(
        `DATABASE_URL: the role ${facts.role} bypasses row security; use trellis_app`,
      );
    }
    if (!facts.ready) throw new Error('has no tables yet: run `trellis migrate`');
    return `Postgres ${facts.version} as ${facts.role}, ${migrations.length} migrations known`;
  });
}

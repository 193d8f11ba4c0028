import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Pool } from 'pg';
import type { RawTable } from './raw-tables';

/** Told by the parent before anything is asked of it. */
export interface RawServerSettings {
  databaseUrl: string;
  poolSize: number;
  tables: RawTable[];
}

/**
 * The least that can answer the same bytes: node:http and pg with named prepared statements, without
 * sessions, permissions, policies, sealing or an audit trail. A process of its own.
 */
process.once('message', (settings) => {
  const { databaseUrl, poolSize, tables } = settings as RawServerSettings;
  const pool = new Pool({ connectionString: databaseUrl, max: poolSize });
  const byName = new Map(tables.map((table) => [table.name, table]));
  const server = createServer((request, response) => {
    answer(pool, byName, request).then(
      (body) => send(response, body === undefined ? 404 : 200, body ?? {}),
      (error: unknown) => send(response, 500, { error: String(error) }),
    );
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () =>
    process.send!({ port: (server.address() as AddressInfo).port }),
  );
});
process.once('disconnect', () => process.exit(0));

async function answer(
  pool: Pool,
  tables: Map<string, RawTable>,
  request: IncomingMessage,
): Promise<object | undefined> {
  if (request.method === 'POST') return insert(pool, (await json(request)) as InsertedRow);
  const [, name = '', key = ''] = request.url!.split('/');
  const table = tables.get(name);
  if (!table) return undefined;
  const { rows } = await pool.query<Record<string, unknown>>({
    name,
    text: `select ${table.columns.map((column) => `"${column}"`).join(', ')}
      from ${name} where key = $1 order by position`,
    values: [key],
  });
  return table.rows ? { ...table.around![key], [table.rows]: rows } : rows[0];
}

/** A row as wide as the ones of answers. */
interface InsertedRow {
  id: string;
  clientId: string;
  step: string;
  value: string;
}

async function insert(pool: Pool, row: InsertedRow): Promise<object> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({
      name: 'insert',
      text: 'insert into raw_inserted values ($1, $2, $3, $4, $5, $6, $7)',
      values: [row.id, row.clientId, row.step, Buffer.from(row.value), true, 1, new Date()],
    });
    await client.query('commit');
    return { id: row.id };
  } finally {
    client.release();
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': text.length,
  });
  response.end(text);
}

import type { Client } from 'pg';

/** A plain table as wide as what the API answers, and the answers' parts that are no rows. */
export interface RawTable {
  name: string;
  /** The answer's fields, in its order. */
  columns: string[];
  /** Of a list: the field that holds the rows. */
  rows?: string;
  /** Of a list: the other fields of each parent's answer, which the raw server knows by heart. */
  around?: Record<string, Record<string, unknown>>;
}

/** What the raw server inserts into. */
export const INSERTED_TABLE = `create table raw_inserted (
  id uuid primary key, client_id uuid not null, step text not null, value bytea not null,
  is_shared boolean not null, revision integer not null, saved_at timestamptz not null)`;

type Row = Record<string, unknown>;
/** An answer of the API, and the key under which the raw server finds the same. */
export interface Captured {
  key: string;
  answer: Row;
}

/** A table of single rows, by key. */
export async function makeRowTable(db: Client, name: string, all: Captured[]): Promise<RawTable> {
  const rows = all.map(({ key, answer }) => ({ key, position: 0, row: answer }));
  return { name, columns: await makeTable(db, name, rows) };
}

/** A table of lists: many rows under one key, in the answer's order. */
export async function makeListTable(
  db: Client,
  name: string,
  field: string,
  all: Captured[],
): Promise<RawTable> {
  const rows = all.flatMap(({ key, answer }) =>
    (answer[field] as Row[]).map((row, position) => ({ key, position, row })),
  );
  const around = Object.fromEntries(
    all.map(({ key, answer }) => [key, { ...answer, [field]: [] }]),
  );
  return { name, columns: await makeTable(db, name, rows), rows: field, around };
}

async function makeTable(
  db: Client,
  name: string,
  rows: { key: string; position: number; row: Row }[],
): Promise<string[]> {
  const columns = Object.keys(rows[0]!.row);
  const types = columns.map((column) => typeOf(rows.map(({ row }) => row[column])));
  await db.query(
    `create table ${name} (key text not null, position integer not null,
       ${columns.map((column, index) => `"${column}" ${types[index]}`).join(', ')},
       primary key (key, position))`,
  );
  for (const { key, position, row } of rows) {
    const values = columns.map((column, index) =>
      types[index] === 'json' && row[column] !== null ? JSON.stringify(row[column]) : row[column],
    );
    const places = values.map((_, index) => `$${index + 3}`).join(', ');
    await db.query(`insert into ${name} values ($1, $2, ${places})`, [key, position, ...values]);
  }
  await db.query(`vacuum analyze ${name}`);
  return columns;
}

/** The type under which Postgres would keep such a field. */
function typeOf(values: unknown[]): string {
  const present = values.filter((value) => value !== null && value !== undefined);
  const are = (test: (value: unknown) => boolean) => present.length > 0 && present.every(test);
  if (are((value) => typeof value === 'object')) return 'json';
  if (are((value) => typeof value === 'boolean')) return 'boolean';
  if (are((value) => Number.isInteger(value))) return 'integer';
  if (are((value) => typeof value === 'number')) return 'double precision';
  if (are((value) => /^[\da-f]{8}-[\da-f-]{27}$/.test(String(value)))) return 'uuid';
  if (are((value) => /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(String(value)))) {
    return 'timestamptz';
  }
  return 'text';
}

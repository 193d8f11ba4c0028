import type { DataSource } from 'typeorm';

interface Column {
  table: string;
  name: string;
  type: string;
  isNullable: boolean;
}

/**
 * What differs between the entities and the migrated tables, column by column, in words; empty when
 * they agree. Tables that only SQL touches (such as the outbox) have no entity and are left out.
 * @param dataSource initialised, with all entities
 */
export async function findDrift(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<Column[]>(
    `select table_name as "table", column_name as name,
       case when data_type = 'ARRAY' then ltrim(udt_name, '_') || '[]' else udt_name end as type,
       is_nullable = 'YES' as "isNullable"
     from information_schema.columns where table_schema = 'public'`,
  );
  const migrated = new Map(rows.map((row) => [`${row.table}.${row.name}`, row]));
  const mapped = entityColumns(dataSource);
  const tables = new Set(mapped.map(({ table }) => table));
  const known = new Set(mapped.map(({ table, name }) => `${table}.${name}`));
  return [
    ...mapped.flatMap((column) => compare(column, migrated.get(`${column.table}.${column.name}`))),
    ...rows
      .filter(({ table, name }) => tables.has(table) && !known.has(`${table}.${name}`))
      .map(({ table, name }) => `${table}.${name} is migrated, but no entity has it`),
  ];
}

/** TypeORM's names of types, as Postgres calls them inside. */
const TYPE_NAMES: Record<string, string> = { integer: 'int4', bigint: 'int8', boolean: 'bool' };

function entityColumns(dataSource: DataSource): Column[] {
  return dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column) => {
      const type = dataSource.driver.normalizeType(column);
      return {
        table: entity.tableName,
        name: column.databaseName,
        type:
          (TYPE_NAMES[type] ?? type.replace('timestamp with time zone', 'timestamptz')) +
          (column.isArray ? '[]' : ''),
        isNullable: column.isNullable,
      };
    }),
  );
}

function compare(mapped: Column, migrated: Column | undefined): string[] {
  const name = `${mapped.table}.${mapped.name}`;
  if (!migrated) return [`${name} is in an entity, but not migrated`];
  const findings: string[] = [];
  if (mapped.type !== migrated.type) {
    findings.push(`${name} is ${migrated.type}, its entity says ${mapped.type}`);
  }
  if (mapped.isNullable !== migrated.isNullable) {
    findings.push(`${name} is ${migrated.isNullable ? '' : 'not '}nullable, its entity differs`);
  }
  return findings;
}

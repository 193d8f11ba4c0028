import { DataSource, type DataSourceOptions, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { PreparingClient } from './preparing-client';
import { SnakeNaming } from './snake-naming';

/** The app role's data source. Entities map columns only; migrations own the schema. */
export function appDataSource(
  url: string,
  poolSize: number,
  entities: EntityTarget<ObjectLiteral>[],
): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities: entities as DataSourceOptions['entities'],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize,
    applicationName: 'trellis',
    extra: {
      Client: PreparingClient,
      // Statements may be sent before the one in front of them was answered.
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      // A dead network must not hold a request for the kernel's two hours, nor a frozen process a
      // client's row.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  };
  return new DataSource(options);
}

/**
 * Refuses to run on a role that row-level security would not bind.
 * @throws Error naming what is wrong with the role of `DATABASE_URL`
 */
export async function assertAppRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<
    { name: string; super: boolean; bypass: boolean; owner: boolean; owned: number }[]
  >(`
    select current_user as name, rolsuper as super, rolbypassrls as bypass,
      pg_has_role(current_user, 'trellis_owner', 'member') as owner,
      (select count(*)::int from pg_class where relowner = r.oid) as owned
    from pg_roles r where rolname = current_user`);
  if (
    role &&
    role.name === 'trellis_app' &&
    !role.super &&
    !role.bypass &&
    !role.owner &&
    role.owned === 0
  ) {
    return;
  }
  throw new Error(
    `DATABASE_URL: connects as "${role?.name}", which row-level security would not bind. ` +
      'Use the role trellis_app that "trellis migrate" makes, without superuser, BYPASSRLS or tables of its own.',
  );
}

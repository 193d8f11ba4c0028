import { runMigrations } from 'bullmq';
import type { Client } from 'pg';

/** The schema that BullMQ's Postgres backend lives in, apart from everything that is tenant data. */
export const QUEUE_SCHEMA = 'queue';

/**
 * Makes or updates the queue's schema and opens it to `trellis_queue`, and to nobody else. Safe to
 * run again; needed after each update of BullMQ.
 * @param owner a connection outside any transaction, as a role that may create schemas
 * @throws Error when `trellis_queue` may not make temporary tables, which adding jobs needs
 */
export async function prepareQueueSchema(owner: Client): Promise<void> {
  await runMigrations(owner, QUEUE_SCHEMA);
  await owner.query(`
    revoke all on schema ${QUEUE_SCHEMA} from public;
    -- CREATE, because BullMQ makes a sequence for each queue when it is first used.
    grant usage, create on schema ${QUEUE_SCHEMA} to trellis_queue;
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to trellis_queue;
    -- Those that the role has made at run time are its own already, and nobody else may grant them.
    do $$ declare own regclass; begin
      for own in select oid from pg_class
        where relnamespace = '${QUEUE_SCHEMA}'::regnamespace and relkind = 'S'
          and relowner <> 'trellis_queue'::regrole
      loop
        execute format('grant usage, select, update on sequence %s to trellis_queue', own);
      end loop;
    end $$;
    grant execute on all functions in schema ${QUEUE_SCHEMA} to trellis_queue;
  `);
  const { rows } = await owner.query<{ may: boolean }>(
    `select has_database_privilege('trellis_queue', current_database(), 'temporary') as may`,
  );
  if (!rows[0]?.may) {
    throw new Error('trellis_queue needs TEMPORARY on the database: grant it, or set REDIS_URL');
  }
}

import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox (work that a committed transaction asked for), the inbox (work whose effect is
 * committed), and the two functions by which relay and sweeper reach across practices.
 */
export class CreateQueueTables1795305600400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        practice_id uuid not null references practices,
        id uuid not null,
        job text not null,
        -- ids and short codes only, so that nobody's words ever reach the queue
        payload jsonb not null check (jsonb_typeof(payload) = 'object'),
        request_id text check (length(request_id) <= 64),
        created_at timestamptz not null,
        not_before timestamptz not null,
        published_at timestamptz,
        attempts integer not null default 0,
        done_at timestamptz,
        failed_at timestamptz,
        primary key (practice_id, id)
      );
      -- Both stay as small as the open work, however long the history grows.
      create index outbox_due on outbox (not_before)
        where published_at is null and done_at is null and failed_at is null;
      create index outbox_under_way on outbox (published_at)
        where published_at is not null and done_at is null and failed_at is null;
      ${tenantTable('outbox', 'queue')}

      create table inbox (
        practice_id uuid not null references practices,
        consumer text not null,
        event_id uuid not null,
        at timestamptz not null,
        primary key (practice_id, consumer, event_id)
      );
      ${tenantTable('inbox', 'queue')}

      create policy lookup_read on outbox for select to trellis_lookup using (true);
      create policy lookup_update on outbox for update to trellis_lookup using (true) with check (true);
      grant select, update (published_at, attempts, failed_at) on outbox to trellis_lookup;

      -- Hands out due work and marks it as handed over. The caller puts it into the queue before it
      -- commits: when that fails the marks are gone with the transaction.
      create function sec.outbox_claim(batch integer, at timestamptz)
      returns table (practice_id uuid, id uuid, job text, payload jsonb, request_id text)
      language sql volatile security definer set search_path = public, pg_temp as $$
        update public.outbox o set published_at = $2, attempts = o.attempts + 1
        from (
          select d.practice_id, d.id from public.outbox d
          where d.published_at is null and d.done_at is null and d.failed_at is null and d.not_before <= $2
          order by d.not_before limit $1
          for update skip locked
        ) due
        where o.practice_id = due.practice_id and o.id = due.id
        returning o.practice_id, o.id, o.job, o.payload, o.request_id
      $$;

      -- Makes due again what was handed over before \`before\` and is not done. The first ten times
      -- after the same wait, because a lost queue is nobody's fault; then after a doubled one, up to
      -- 60 times; after 25 times never again. Answers how many rows of which job.
      create function sec.outbox_sweep(before timestamptz, at timestamptz)
      returns table (job text, given_up boolean, total integer)
      language sql volatile security definer set search_path = public, pg_temp as $$
        with overdue as (
          select o.practice_id, o.id from public.outbox o
          where o.published_at is not null and o.done_at is null and o.failed_at is null
            and o.published_at < $1
            and o.published_at < $2 - ($2 - $1) * least(60, power(2, greatest(0, least(o.attempts, 25) - 10)))
          for update skip locked
        ), swept as (
          update public.outbox o set
            published_at = case when o.attempts < 25 then null else o.published_at end,
            failed_at = case when o.attempts < 25 then null else $2 end
          from overdue v where o.practice_id = v.practice_id and o.id = v.id
          returning o.job, o.failed_at is not null as given_up
        )
        select s.job, s.given_up, count(*)::integer from swept s group by s.job, s.given_up
      $$;

      revoke all on function sec.outbox_claim(integer, timestamptz), sec.outbox_sweep(timestamptz, timestamptz) from public;
      grant execute on function sec.outbox_claim(integer, timestamptz), sec.outbox_sweep(timestamptz, timestamptz) to trellis_app;
      grant create on schema sec to trellis_lookup;
      alter function sec.outbox_claim(integer, timestamptz) owner to trellis_lookup;
      alter function sec.outbox_sweep(timestamptz, timestamptz) owner to trellis_lookup;
      revoke create on schema sec from trellis_lookup;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function sec.outbox_claim(integer, timestamptz);
      drop function sec.outbox_sweep(timestamptz, timestamptz);
      drop table inbox, outbox;
    `);
  }
}

import { tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Measures: by which rules a response is scored, and which texts a practice holds a licence for. */
export class ScoreMeasures1795392000940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table responses
        add column format_version integer not null default 1,
        add column scoring_version integer;

      -- Sealed: the words of a licensed instrument, as they were when it was given.
      alter table assignments add column instrument bytea;

      create table practice_measures (
        practice_id uuid not null,
        id uuid not null,
        measure_id text not null,
        measure_version integer not null,
        texts bytea not null,
        attested_by uuid not null,
        attested_at timestamptz not null,
        ended_at timestamptz,
        primary key (practice_id, id),
        foreign key (practice_id, attested_by) references members
      );
      create unique index practice_measures_one_at_a_time
        on practice_measures (practice_id, measure_id) where ended_at is null;
      create index practice_measures_by_member on practice_measures (practice_id, attested_by);
      ${tenantTable('practice_measures', 'practice', { by: 'attested_by' })}

      -- Who attested to what stays as it was said; it can only end.
      create function sec.keep_attested() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if sec.kind() = 'member' and (tg_op = 'DELETE' or old.ended_at is not null
          or to_jsonb(new) - 'ended_at' <> to_jsonb(old) - 'ended_at') then
          raise exception 'what was attested stays as it is' using errcode = '42501';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      revoke all on function sec.keep_attested() from public;
      create trigger keep_attested before update or delete on practice_measures
        for each row execute function sec.keep_attested();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table practice_measures;
      drop function sec.keep_attested();
      alter table assignments drop column instrument;
      alter table responses drop column scoring_version, drop column format_version;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAID = ['ongoing_answer', 'ongoing_at', 'tools', 'tools_at'];

/** What is theirs alone to say: columns that staff leave as they are. Then the pauses that a client changes. */
const keepProgramme = (said: readonly string[], pause: string) => `
  create or replace function sec.keep_programme() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
  declare
    kept programme_runs := old;
  begin
    if sec.kind() = 'member' then
      if tg_op = 'INSERT' and num_nonnulls(${said.map((one) => `new.${one}`).join(', ')}) > 0
        or tg_op = 'UPDATE' and (${said.map((one) => `new.${one}`).join(', ')})
          is distinct from (${said.map((one) => `old.${one}`).join(', ')}) then
        raise exception 'only the client can say this' using errcode = '42501';
      end if;
    elsif sec.kind() = 'client' then
      kept.ongoing_answer := new.ongoing_answer;
      kept.ongoing_at := new.ongoing_at;
      kept.talk_since := coalesce(old.talk_since, new.talk_since);
      kept.tools := new.tools;
      kept.tools_at := new.tools_at;
      kept.revision := new.revision;
      ${pause}
      if new is distinct from kept then
        raise exception 'a client cannot change this of a programme' using errcode = '42501';
      end if;
    end if;
    return new;
  end $$;`;

/**
 * A pause of the therapist and one of the client stand beside each other, so that neither is lost by
 * what the other does. A column's new type is computed row by row without a context: nothing is read
 * or written through the policies here.
 */
export class KeepBothPauses1795392000960 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programme_runs drop constraint programme_runs_check3;
      alter table programme_runs add column own_paused_at timestamptz;
      alter table programme_runs
        alter column own_paused_at type timestamptz
          using case when paused_by = 'client' then paused_at end,
        alter column paused_at type timestamptz
          using case when paused_by = 'member' then paused_at end;
      alter table programme_runs drop column paused_by;
      ${keepProgramme([...SAID, 'own_paused_at'], 'kept.own_paused_at := new.own_paused_at;')}
    `);
  }

  /** Where both paused, the therapist's pause stays: the old way knows one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programme_runs
        add column paused_by text check (paused_by in ('client', 'member'));
      alter table programme_runs
        alter column paused_by type text
          using case when paused_at is not null then 'member' when own_paused_at is not null then 'client' end,
        alter column paused_at type timestamptz using coalesce(paused_at, own_paused_at);
      alter table programme_runs
        drop column own_paused_at,
        add check ((paused_at is null) = (paused_by is null));
      ${keepProgramme(
        SAID,
        `if old.paused_by is distinct from 'member' and new.paused_by is distinct from 'member' then
        kept.paused_at := new.paused_at;
        kept.paused_by := new.paused_by;
      end if;`,
      )}
    `);
  }
}

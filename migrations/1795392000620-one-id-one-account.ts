import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions, credentials and challenges name an account by its id alone, and members and clients get
 * their ids from whoever adds them: an id that both had would let one sign in as the other. The lock
 * makes two additions at once wait for each other. Who may add either reads both tables.
 */
export class OneIdOneAccount1795392000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function sec.keep_ids_apart() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(new.practice_id::text || new.id::text, 0));
        if exists (select from members m where m.practice_id = new.practice_id and m.id = new.id)
          or exists (select from clients c where c.practice_id = new.practice_id and c.id = new.id) then
          raise unique_violation using
            message = 'this id belongs to another account', constraint = 'accounts_pkey';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_ids_apart() from public;
      create trigger keep_ids_apart before insert on members
        for each row execute function sec.keep_ids_apart();
      create trigger keep_ids_apart before insert on clients
        for each row execute function sec.keep_ids_apart();
      create function sec.keep_id() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if new.id <> old.id then
          raise exception 'an account keeps its id' using errcode = '42501';
        end if;
        return new;
      end $$;
      revoke all on function sec.keep_id() from public;
      create trigger keep_id before update of id on members
        for each row execute function sec.keep_id();
      create trigger keep_id before update of id on clients
        for each row execute function sec.keep_id();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_ids_apart on members;
      drop trigger keep_ids_apart on clients;
      drop trigger keep_id on members;
      drop trigger keep_id on clients;
      drop function sec.keep_ids_apart();
      drop function sec.keep_id();
    `);
  }
}

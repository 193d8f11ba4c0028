/**
 * Who, inside a practice, may see and write a table's rows: the second policy layer. The first one,
 * the same for every table, is that a row belongs to the practice of the signed context.
 *
 * - `practice`: everybody of the practice reads, admins and jobs write (the practice, its members).
 * - `staff`: members and jobs.
 * - `care-team`: who treats whom. Staff and the client concerned read; admins and jobs write, and a
 *   member may break the glass for themselves, for twelve hours at most.
 * - `directory`: a client's row: the client, staff with that client, admins, jobs.
 * - `caseload`: rows about a client that the client takes part in: the client, staff with that
 *   client, jobs.
 * - `record`: what staff note about a client's work and the client may see: staff with that client
 *   and jobs write.
 * - `clinical`: rows about a client that staff keep: staff with that client, and jobs.
 * - `released`: the client's own words. Their author always; staff with that client and jobs only
 *   what carries `released_at`, and read-only.
 * - `author`: one account's own rows (sessions, secrets), and jobs.
 * - `audit`: everybody adds; admins, jobs and the client concerned read; nobody changes.
 * - `queue`: everybody adds; jobs read and change.
 */
export type Visibility =
  | 'practice'
  | 'staff'
  | 'care-team'
  | 'directory'
  | 'caseload'
  | 'record'
  | 'clinical'
  | 'released'
  | 'author'
  | 'audit'
  | 'queue';

/** Conditions over the row and the signed context; each sub-select is evaluated once a statement. */
const isSystem = `(select sec.kind()) = 'system'`;
const isStaff = `(select sec.kind()) in ('member', 'system')`;
const isMember = `(select sec.kind()) = 'member'`;
const isAdmin = `(select sec.is_admin())`;
const isOwnClient = (column: string) => `${column} = (select sec.client())`;
const isVisible = (column: string) =>
  `(${isMember} and ${column} in (select sec.visible_clients()))`;

interface Rule {
  read: string;
  insert: string;
  /** `null`: no statement may change or delete rows. */
  change: string | null;
}

function rule(visibility: Visibility, client: string): Rule {
  const all = (condition: string): Rule => ({
    read: condition,
    insert: condition,
    change: condition,
  });
  switch (visibility) {
    case 'practice': {
      const write = `${isSystem} or ${isAdmin}`;
      return { read: 'true', insert: write, change: write };
    }
    case 'staff':
      return all(isStaff);
    case 'care-team': {
      const ownGlass = `(${isMember} and kind = 'break-glass' and member_id = (select sec.actor())
        and ends_at <= (select sec.at()) + interval '12 hours')`;
      const write = `${isSystem} or ${isAdmin}`;
      return {
        read: `${isStaff} or ${isOwnClient(client)}`,
        insert: `${write} or ${ownGlass}`,
        change: write,
      };
    }
    case 'directory':
      return all(`${isSystem} or ${isOwnClient(client)} or ${isAdmin} or ${isVisible(client)}`);
    case 'caseload':
      return all(`${isSystem} or ${isOwnClient(client)} or ${isVisible(client)}`);
    case 'record': {
      const write = `${isSystem} or ${isVisible(client)}`;
      return { read: `${write} or ${isOwnClient(client)}`, insert: write, change: write };
    }
    case 'clinical':
      return all(`${isSystem} or ${isVisible(client)}`);
    case 'released':
      return {
        read: `${isOwnClient(client)} or (released_at is not null and (${isSystem} or ${isVisible(client)}))`,
        insert: isOwnClient(client),
        change: isOwnClient(client),
      };
    case 'author':
      return all(`${isSystem} or account_id = (select sec.actor())`);
    case 'audit':
      return {
        read: `${isSystem} or ${isAdmin} or ${isOwnClient(client)}`,
        insert: 'true',
        change: null,
      };
    case 'queue':
      return { read: isSystem, insert: 'true', change: isSystem };
  }
}

/**
 * SQL that puts a table behind both policy layers and lets the app role use it. Every table with
 * tenant data goes through here, right after its `create table`; the catalogue test finds any that
 * did not.
 *
 * @param client the column with the client's id; only the `clients` table itself has another
 */
export function tenantTable(name: string, visibility: Visibility, client = 'client_id'): string {
  const { read, insert, change } = rule(visibility, client);
  const inPractice = 'practice_id = (select sec.practice())';
  const statements = [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy tenant on ${name} to trellis_app using (${inPractice}) with check (${inPractice})`,
    `create policy visible_read on ${name} as restrictive for select to trellis_app using (${read})`,
    `create policy visible_insert on ${name} as restrictive for insert to trellis_app with check (${insert})`,
    `grant select, insert on ${name} to trellis_app`,
    `comment on table ${name} is 'visibility: ${visibility}'`,
  ];
  if (change !== null) {
    statements.push(
      `create policy visible_update on ${name} as restrictive for update to trellis_app using (${change}) with check (${change})`,
      `create policy visible_delete on ${name} as restrictive for delete to trellis_app using (${change})`,
      `grant update, delete on ${name} to trellis_app`,
    );
  }
  return `${statements.join(';\n')};`;
}

/**
 * Who, inside a practice, may see and write a table's rows: the second policy layer. The first one,
 * the same for every table, is that a row belongs to the practice of the signed context.
 *
 * - `practice`: everybody of the practice reads, admins and jobs write (the practice, its members).
 * - `care-team`: who treats whom. Staff and the client concerned read; admins and jobs write, and a
 *   member may break the glass for themselves, for twelve hours at most.
 * - `directory`: a client's row. The client, staff with that client, admins and jobs read and
 *   change; admins and jobs add.
 * - `key`: a client's data keys. Read like the directory; jobs write, admins add.
 * - `homework`: what staff give to a client. Staff with that client, the client and jobs read and
 *   change; staff and jobs add.
 * - `record`: what staff note about a client's work and the client may see: staff with that client
 *   and jobs write.
 * - `mark`: what one member notes for themselves about a client's work. Read like a record; staff with
 *   that client add their own and take it back (needs `by`), nobody changes one.
 * - `clinical`: rows about a client that staff keep: staff with that client, and jobs.
 * - `released`: the client's own words. Their author always; staff with that client and jobs only
 *   what carries `released_at`, and read-only.
 * - `trace`: that the client took something back, and when. They and staff with them read; the
 *   client adds, nobody changes.
 * - `author`: one account's own rows (sessions, challenges), and jobs.
 * - `secret`: what an account proves itself with. The account and jobs read, jobs write.
 * - `workshop`: what staff of a practice write together: members and jobs, and nobody else.
 * - `edition`: what came out of it. Everybody of the practice reads; members and jobs add, nobody
 *   changes one.
 * - `audit`: everybody adds in their own name; admins, jobs and the client concerned read; nobody
 *   changes.
 * - `queue`: everybody adds; jobs read and change.
 */
export type Visibility =
  | 'practice'
  | 'care-team'
  | 'directory'
  | 'key'
  | 'homework'
  | 'record'
  | 'mark'
  | 'clinical'
  | 'released'
  | 'trace'
  | 'author'
  | 'secret'
  | 'workshop'
  | 'edition'
  | 'audit'
  | 'queue';

/**
 * Conditions over the row and the signed context. Each sub-select is evaluated once a statement, and
 * each evaluation verifies the signature: as few as can be, and none that the answer does not need.
 */
const isSystem = `(select sec.kind()) = 'system'`;
const isStaff = `(select sec.kind()) in ('member', 'system')`;
const isMember = `(select sec.kind()) = 'member'`;
const isAdmin = `(select sec.is_admin())`;
const isOwnClient = (column: string) => `${column} = (select sec.client())`;
const isVisible = (column: string) => `${column} in (select sec.visible_clients())`;

/** What holds for whom. Who reads is `system`, `member`, or the id of the client themselves. */
function byReader(system: string, member: string, ownClient?: string): string {
  const own = ownClient ? ` when ${ownClient}::text then true` : '';
  return `case (select sec.reader()) when 'system' then ${system} when 'member' then ${member}${own} else false end`;
}

interface Rule {
  read: string;
  insert: string;
  /** `null`: no statement may change rows. */
  update: string | null;
  /** `null`: no statement may delete rows. */
  remove: string | null;
}

function rule(visibility: Visibility, client: string): Rule {
  const seesClient = byReader('true', isVisible(client), client);
  const administers = `${isSystem} or ${isAdmin}`;
  const withClient = byReader('true', isVisible(client));
  const own = `${isSystem} or account_id = (select sec.actor())`;
  switch (visibility) {
    case 'practice':
      return { read: 'true', insert: administers, update: administers, remove: administers };
    case 'care-team': {
      const ownGlass = `(${isMember} and kind = 'break-glass' and member_id = (select sec.actor())
        and ends_at <= (select sec.at()) + interval '12 hours')`;
      return {
        read: `${isStaff} or ${isOwnClient(client)}`,
        insert: `${administers} or ${ownGlass}`,
        update: administers,
        remove: administers,
      };
    }
    case 'directory': {
      const read = byReader('true', `${isVisible(client)} or ${isAdmin}`, client);
      return { read, insert: administers, update: read, remove: isSystem };
    }
    case 'key':
      return {
        read: byReader('true', `${isVisible(client)} or ${isAdmin}`, client),
        insert: administers,
        update: isSystem,
        remove: isSystem,
      };
    case 'homework':
      return { read: seesClient, insert: withClient, update: seesClient, remove: isSystem };
    case 'record':
      return { read: seesClient, insert: withClient, update: withClient, remove: isSystem };
    case 'mark':
      return { read: seesClient, insert: withClient, update: null, remove: withClient };
    case 'clinical':
      return { read: withClient, insert: withClient, update: withClient, remove: isSystem };
    case 'released':
      return {
        read: byReader(
          'released_at is not null',
          `released_at is not null and ${isVisible(client)}`,
          client,
        ),
        insert: isOwnClient(client),
        update: isOwnClient(client),
        remove: isOwnClient(client),
      };
    case 'trace':
      return { read: seesClient, insert: isOwnClient(client), update: null, remove: isSystem };
    case 'author':
      return { read: own, insert: own, update: own, remove: own };
    case 'secret':
      return { read: own, insert: isSystem, update: isSystem, remove: isSystem };
    case 'workshop':
      return { read: isStaff, insert: isStaff, update: isStaff, remove: isSystem };
    case 'edition':
      return { read: 'true', insert: isStaff, update: null, remove: isSystem };
    case 'audit':
      return {
        read: `${administers} or ${isOwnClient(client)}`,
        insert: `case (select sec.kind()) when 'system' then true
          when actor_kind then actor_id is not distinct from (select sec.actor()) else false end`,
        update: null,
        remove: null,
      };
    case 'queue':
      return { read: isSystem, insert: 'true', update: isSystem, remove: isSystem };
  }
}

/** What a table has that others do not. */
export interface TenantTableOptions {
  /** The column with the client's id; only the `clients` table itself has another. */
  client?: string;
  /** A column that names who adds the row: nobody adds one in a colleague's name. */
  by?: string;
}

/**
 * SQL that puts a table behind both policy layers and lets the app role use it. Every table with
 * tenant data goes through here, right after its `create table`; the catalogue test finds any that
 * did not.
 */
export function tenantTable(
  name: string,
  visibility: Visibility,
  { client = 'client_id', by }: TenantTableOptions = {},
): string {
  const { read, insert, update, remove } = rule(visibility, client);
  const signed = (condition: string) =>
    by ? `(${condition}) and (${isSystem} or ${by} = (select sec.actor()))` : condition;
  const inPractice = 'practice_id = (select sec.practice())';
  const policy = (command: string, condition: string) =>
    `create policy visible_${command} on ${name} as restrictive for ${command} to trellis_app ${condition}`;
  const statements = [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy tenant on ${name} to trellis_app using (${inPractice}) with check (${inPractice})`,
    policy('select', `using (${read})`),
    policy('insert', `with check (${signed(insert)})`),
    `grant select, insert on ${name} to trellis_app`,
    `comment on table ${name} is 'visibility: ${visibility}${by ? ` by ${by}` : ''}'`,
  ];
  if (update !== null) {
    statements.push(
      policy('update', `using (${update}) with check (${update})`),
      `grant update on ${name} to trellis_app`,
    );
  }
  if (remove !== null) {
    statements.push(
      policy('delete', `using (${visibility === 'mark' ? signed(remove) : remove})`),
      `grant delete on ${name} to trellis_app`,
    );
  }
  return `${statements.join(';\n')};`;
}

import { Client } from 'pg';

/** Uses after which a statement counts as one that comes again and again. */
const OFTEN = 10;
/** Texts that are counted; lists of ids of every length would otherwise be counted for ever. */
const COUNTED = 1_000;

const uses = new Map<string, number>();
const names = new Map<string, string>();

/** The name under which connections prepare the statement; `undefined` while it is rare. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  const count = (uses.get(text) ?? 0) + 1;
  if (count === 1 && uses.size >= COUNTED) return undefined;
  uses.set(text, count);
  if (count < OFTEN) return undefined;
  const name = `often-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that prepares what is asked often: with the policies in it, planning a statement costs
 * more than running it. TypeORM knows no prepared statements.
 */
export class PreparingClient extends Client {
  /** `never` fits what every overload of the original answers. */
  override query(text: unknown, values?: unknown, callback?: unknown): never {
    const send = super.query.bind(this) as (...given: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return (name ? send({ name, text, values }, callback) : send(text, values, callback)) as never;
  }
}

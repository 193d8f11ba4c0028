import type { Socket } from 'node:net';
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
 * more than running it, and TypeORM knows no prepared statements. What is asked in one breath travels
 * in one packet.
 */
export class PreparingClient extends Client {
  private isHeldBack = false;

  /** `never` fits what every overload of the original answers. */
  override query(text: unknown, values?: unknown, callback?: unknown): never {
    this.holdBack();
    const send = super.query.bind(this) as (...given: unknown[]) => unknown;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return (name ? send({ name, text, values }, callback) : send(text, values, callback)) as never;
  }

  /** Until all that can go on without an answer has gone on. */
  private holdBack(): void {
    if (this.isHeldBack) return;
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    this.isHeldBack = true;
    stream.cork();
    process.nextTick(() => {
      this.isHeldBack = false;
      stream.uncork();
    });
  }
}

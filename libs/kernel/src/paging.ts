import { badRequest } from './app-error';
import { isId } from './ids';

/** One page of a list, and where the next one starts (null at the end). */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A place in a list ordered by `(at, id)`, newest first. */
export interface Position {
  at: Date;
  id: string;
}

export function encodeCursor({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/** @throws AppError 400 CURSOR_UNKNOWN for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Position {
  const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('.');
  const at = new Date(Number(time));
  if (!isId(id) || Number.isNaN(at.getTime())) {
    throw badRequest('CURSOR_UNKNOWN', 'This place in the list is not known');
  }
  return { at, id };
}

/** Cuts `limit + 1` rows to a page: the extra row only says that there is more. */
export function toPage<T>(rows: T[], limit: number, position: (row: T) => Position): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(position(last)) : null };
}

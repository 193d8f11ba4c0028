import { decodeCursor, type Page, toPage } from '@app/kernel';
import {
  type EntityTarget,
  type FindManyOptions,
  type FindOptionsWhere,
  LessThan,
  type ObjectLiteral,
} from 'typeorm';
import type { Tx } from './practice-gate';

/** Which page of a list: from `cursor` on, or the first; at most `limit` rows. */
export interface ListQuery {
  cursor?: string;
  limit?: number;
}

/** Rows of a page when nobody asks for another number. */
export const PAGE_LIMIT = 50;

/**
 * One page of rows, newest first by `(at, id)`: keyset paging, so that the last page costs what the
 * first does and nothing is skipped when rows are added meanwhile.
 * @param at the column of instants that orders the list
 * @throws AppError 400 CURSOR_UNKNOWN
 */
export async function newestFirst<E extends ObjectLiteral & { id: string }>(
  tx: Tx,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E>,
  at: keyof E & string,
  { cursor, limit = PAGE_LIMIT }: ListQuery,
): Promise<Page<E>> {
  const from = cursor ? decodeCursor(cursor) : null;
  const options = {
    where: from
      ? [
          { ...where, [at]: LessThan(from.at) },
          { ...where, [at]: from.at, id: LessThan(from.id) },
        ]
      : where,
    order: { [at]: 'DESC', id: 'DESC' },
    take: limit + 1,
  } as FindManyOptions<E>;
  const rows = await tx.find(entity, options);
  return toPage(rows, limit, (row) => ({ at: row[at], id: row.id }));
}

import type { RefObject } from 'react';
import { useShortcut } from '../keys/use-shortcut';

/** J and K walk through the rows (`data-row`) of a list; Enter then follows the row's own link. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const step = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const line = document.activeElement?.closest('li, [data-line]');
    const at = rows.findIndex((row) => row.closest('li, [data-line]') === line);
    const next = line && at >= 0 ? at + by : by === 1 ? 0 : rows.length - 1;
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    row?.focus();
    row?.closest('li, [data-line]')?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut({ key: 'j' }, () => step(1));
  useShortcut({ key: 'k' }, () => step(-1));
}

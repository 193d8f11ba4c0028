import { useEffect, useId, useRef, useState } from 'react';

/** What is done to rows that come and go, and where each of them is on the page. */
export type GrowingRows<Row> = {
  /** Id of a row, which takes the focus as a whole. */
  rowOf: (place: number) => string;
  /** Id of the field that a new row begins with. */
  fieldOf: (place: number) => string;
  add: (row: Row) => void;
  swap: (place: number, other: number) => void;
  takeOut: (place: number) => void;
  /** The row that was taken out last, while it can still come back. */
  last: { row: Row; place: number } | undefined;
  bringBack: () => void;
  /** The one taken out does not come back: it is there again. */
  forget: () => void;
};

/**
 * Rows that are added, moved and taken out, with the focus led along: it would be lost with what it
 * stood on. What was taken out is at hand until the next row comes: words are not lost to one tap.
 */
export function useGrowingRows<Row>(
  rows: readonly Row[],
  set: (rows: Row[]) => void,
): GrowingRows<Row> {
  const id = useId();
  const [last, setLast] = useState<{ row: Row; place: number }>();
  const focused = useRef<string>(null);
  const rowOf = (place: number) => `${id}-${place}`;
  const fieldOf = (place: number) => `${rowOf(place)}-field`;

  useEffect(() => {
    if (focused.current) document.getElementById(focused.current)?.focus();
    focused.current = null;
  });

  return {
    rowOf,
    fieldOf,
    add: (row) => {
      // The place of the one taken out is somebody else's from here on.
      setLast(undefined);
      focused.current = fieldOf(rows.length);
      set([...rows, row]);
    },
    swap: (place, other) => {
      // The row and not its field, which would bring up a phone's keyboard.
      focused.current = rowOf(other);
      set(rows.with(place, rows[other]!).with(other, rows[place]!));
    },
    takeOut: (place) => {
      setLast({ row: rows[place]!, place });
      set(rows.toSpliced(place, 1));
    },
    last,
    bringBack: () => {
      if (!last) return;
      focused.current = rowOf(last.place);
      set(rows.toSpliced(last.place, 0, last.row));
      setLast(undefined);
    },
    forget: () => setLast(undefined),
  };
}

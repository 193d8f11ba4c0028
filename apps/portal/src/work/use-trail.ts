import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How far into a piece of work this entry is. A number alone: the browser keeps it on the device. */
    depth?: number;
  }
}

/** Places in the order they were entered; the browser's own Back goes from one to the one before. */
export type Trail<Place> = {
  at: Place;
  go: (place: Place) => void;
  /** To the place before; to `otherwise` where nothing lies behind on this visit. */
  back: (otherwise: Place) => void;
  /** Drops what lies behind, so that the browser's Back leaves the page. */
  forget: () => void;
};

/** The depth of this page's entry. On the way to another page, whose entry has none, it stays as it was. */
function useOwnDepth(): number {
  const { latestLocation } = useRouter();
  const [path] = useState(latestLocation.pathname);
  const latest = useRef(0);
  const depth = useLocation({
    select: ({ pathname, state }) => (pathname === path ? (state.depth ?? 0) : null),
  });
  latest.current = depth ?? latest.current;
  return latest.current;
}

/**
 * Makes the places of one page steps in the browser's history.
 * @param before what lies `count` places behind one: after a reload the entries are there still, and
 *   where they led is not
 */
export function useTrail<Place>(
  first: () => Place,
  before: (place: Place, count: number) => Place,
): Trail<Place> {
  const navigate = useNavigate();
  const { history } = useRouter();
  const depth = useOwnDepth();
  const [{ base, places }, setTrail] = useState(() => ({ base: depth, places: [first()] }));
  // On the way and not there yet: a second tap does not go twice as far.
  const isGoing = useRef(false);
  useEffect(() => {
    isGoing.current = false;
  }, [depth]);
  const index = depth - base;
  const start = places[0]!;
  const at = index < 0 ? before(start, -index) : (places[index] ?? places.at(-1)!);

  return {
    at,
    go: (place) => {
      if (isGoing.current) return;
      isGoing.current = true;
      setTrail(
        index < 0
          ? { base: depth, places: [at, place] }
          : { base, places: [...places.slice(0, index + 1), place] },
      );
      void navigate({ to: '.', state: { depth: depth + 1 }, resetScroll: false });
    },
    back: (otherwise) => {
      if (index > 0) history.back();
      else setTrail({ base: depth, places: [otherwise] });
    },
    forget: () => {
      if (depth > 0) history.go(-depth);
    },
  };
}

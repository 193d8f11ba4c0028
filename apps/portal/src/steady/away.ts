import { useLocation } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many entries Steady me has put on top of the place that it leads back to. */
    away?: number;
  }
}

/** How far from the place one came from; 0 where Steady me was opened by itself. */
export const useAway = (): number => useLocation({ select: ({ state }) => state.away ?? 0 });

/** The state of the next entry. One that was opened by itself stays so. */
export const stateAfter = (away: number) => (away > 0 ? { away: away + 1 } : {});

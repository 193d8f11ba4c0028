import { drawNumbers } from './draw-numbers';
import { drawStates } from './draw-states';
import type { Drawing, Period, Size } from './drawing';
import type { SignWords } from './legend';
import type { Reading } from './series';

/** How hard it felt around one piece of work, 0–10, and how present the client was after it. */
export interface DistressReading {
  /** When it was handed in, in milliseconds since 1970. */
  at: number;
  /** Null where it was not answered or is not shared. */
  before: number | null;
  after: number | null;
  presenceAfter: string | null;
}

/** What the charts of one client have in common. */
export interface ChartOfClient {
  period: Period;
  /** Instants of sessions, in milliseconds since 1970. */
  sessions: readonly number[];
  words: SignWords;
}

const LEVELS = [0, 5, 10];

/**
 * Distress before and after each piece of work. A reading after which the client was far away or
 * numb wears a ring: less is no ease then.
 */
export function drawDistress(
  chart: ChartOfClient & {
    readings: readonly DistressReading[];
    /** The ids of states in which a person is not present. */
    notPresent: readonly string[];
    before: string;
    after: string;
    low: string;
    high: string;
  },
  size: Size,
): Drawing {
  const { readings, notPresent, before, after, low, high, ...shared } = chart;
  const wasAway = ({ presenceAfter }: DistressReading) =>
    presenceAfter !== null && notPresent.includes(presenceAfter);
  return drawNumbers(
    {
      ...shared,
      low: { value: 0, words: low },
      high: { value: 10, words: high },
      levels: LEVELS,
      bands: [],
      series: [
        {
          name: after,
          readings: readings.map((one) => ({
            at: one.at,
            value: one.after,
            isMarked: wasAway(one),
          })),
          ink: 'series-1',
          shape: 'square',
          isHollow: false,
          dash: [],
        },
        {
          name: before,
          readings: readings.map(({ at, before: value }) => ({ at, value })),
          ink: 'series-2',
          shape: 'circle',
          isHollow: true,
          dash: [4, 3],
        },
      ],
    },
    size,
  );
}

/** One question of one exercise, asked again and again, 0–10. */
export function drawScale(
  chart: ChartOfClient & { readings: readonly Reading[]; low: string; high: string },
  size: Size,
): Drawing {
  const { readings, low, high, ...shared } = chart;
  return drawNumbers(
    {
      ...shared,
      low: { value: 0, words: low },
      high: { value: 10, words: high },
      levels: LEVELS,
      bands: [],
      series: [
        { name: '', readings, ink: 'series-5', shape: 'diamond', isHollow: false, dash: [] },
      ],
    },
    size,
  );
}

/** How present the client was after each piece of work; nothing joins states. */
export function drawPresence(
  chart: ChartOfClient & {
    readings: readonly DistressReading[];
    /** From the top. */
    states: readonly { id: string; label: string }[];
    notPresent: readonly string[];
  },
  size: Size,
): Drawing {
  const { readings, states, notPresent, ...shared } = chart;
  return drawStates(
    {
      ...shared,
      readings: readings.map(({ at, presenceAfter: state }) => ({ at, state })),
      states: states.map(({ id, label: words }) => ({
        id,
        words,
        isMarked: notPresent.includes(id),
      })),
    },
    size,
  );
}

import { scalePoint } from 'd3-scale';
import type { Drawing, Period, Primitive, Size } from './drawing';
import { RING } from './draw-series';
import { dotOf, drawDates, drawSessions, type Frame, makeFrame, roomOf } from './frame';
import { besides, label } from './label';
import { drawLegend, makeLegend, type SignWords } from './legend';
import { round } from './round';
import { within } from './series';

/** A measure whose values are states and no numbers: each has a row, and nothing joins them. */
export interface StatesChart {
  period: Period;
  /** From the top; readings of a marked one wear a ring. */
  states: readonly { id: string; words: string; isMarked: boolean }[];
  readings: readonly { at: number; state: string | null }[];
  /** Instants of sessions, in milliseconds since 1970. */
  sessions: readonly number[];
  words: SignWords;
}

/** One row of dots for each state. */
export function drawStates(chart: StatesChart, size: Size): Drawing {
  const { width, height, text } = size;
  const { period, states } = chart;
  const readings = within(chart.readings, period);
  const sessions = chart.sessions.filter((at) => at >= period.from && at <= period.to);
  const ringed = new Set(states.flatMap(({ id, isMarked }) => (isMarked ? id : [])));
  const has = {
    ring: readings.some(({ state }) => state !== null && ringed.has(state)),
    session: sessions.length > 0,
  };
  const legend = makeLegend(chart.words, has, size);
  const frame = makeFrame(period, size, {
    left: Math.max(...states.map(({ words }) => roomOf(words, text))) + text,
    right: text * 1.4,
    top: text * 0.4,
    bottom: text * 2 + legend.height,
  });
  const row = scalePoint<string>()
    .domain(states.map(({ id }) => id))
    .range([frame.top, frame.bottom])
    .padding(0.5);
  const r = dotOf(frame, readings.length, text);
  const hairlines = drawSessions(frame, sessions, text);
  const primitives: Primitive[] = [
    ...states.flatMap(({ id, words }) => drawRow(words, row(id)!, frame, text)),
    ...hairlines,
    ...readings.flatMap(({ at, state }): Primitive[] => {
      const y = state === null ? undefined : row(state);
      if (state === null || y === undefined) return [];
      const place = { x: round(frame.time(at)), y: round(y) };
      const ring = { kind: 'ring' as const, ...place, r: round(r * RING), ink: 'ink' as const };
      return [
        { kind: 'dot', shape: 'diamond', ...place, r, ink: 'series-3', isHollow: false },
        ...(ringed.has(state) ? [ring] : []),
      ];
    }),
    ...drawDates(frame, size),
    ...drawLegend(legend, size, hairlines),
  ];
  return { width, height, primitives };
}

function drawRow(words: string, y: number, { left, right }: Frame, text: number): Primitive[] {
  const at = round(y);
  const place = { x: left - text * 0.6, y: besides(at, text) };
  return [
    { kind: 'line', role: 'level', x1: left, y1: at, x2: right, y2: at, ink: 'hairline', dash: [] },
    label('level', words, place, text, { anchor: 'end' }),
  ];
}

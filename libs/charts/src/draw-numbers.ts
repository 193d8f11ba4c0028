import { scaleLinear } from 'd3-scale';
import {
  type CutOffLine,
  drawBands,
  drawCutOffs,
  type NamedBand,
  signRoom,
  nameRoom,
} from './draw-limits';
import type { Drawing, Label, Line, Period, Primitive, Size } from './drawing';
import { drawLast, drawSeries, hasRings, lastOf } from './draw-series';
import { dotOf, drawDates, drawSessions, type Frame, type Level, makeFrame, roomOf } from './frame';
import { besides, label } from './label';
import { drawLegend, makeLegend, type SignWords } from './legend';
import { round } from './round';
import { type Series, within } from './series';

/** One measure over time. */
export interface NumbersChart {
  period: Period;
  /** The ends of the measure, with what they mean in words; '' where they mean nothing by themselves. */
  low: { value: number; words: string };
  high: { value: number; words: string };
  /** Levels that get a hairline, ends included. */
  levels: readonly number[];
  /** The first one lies on top. */
  series: readonly Series[];
  /** Instants of sessions, in milliseconds since 1970. */
  sessions: readonly number[];
  /** Stretches with published names: on the clinic's side only, and none where nobody published any. */
  bands: readonly NamedBand[];
  /** Published values that mean something to reach; none on the client's side. */
  cutOffs?: readonly CutOffLine[];
  words: SignWords;
}

/** Dots joined by straight lines, with gaps for what is missing and the last one named. */
export function drawNumbers(chart: NumbersChart, size: Size): Drawing {
  const { width, height, text } = size;
  const { period } = chart;
  const series = chart.series.map((one) => ({ ...one, readings: within(one.readings, period) }));
  const sessions = chart.sessions.filter((at) => at >= period.from && at <= period.to);
  const ends = drawEnds(chart, size);
  const names = series.flatMap((one) => lastOf(one)?.words ?? []);
  const has = { ring: series.some(hasRings), session: sessions.length > 0 };
  const legend = makeLegend(chart.words, has, size);
  const { bands, cutOffs = [] } = chart;
  const inset = nameRoom(bands, size);
  const frame = makeFrame(period, size, {
    left: Math.max(...chart.levels.map((one) => roomOf(String(one), text))) + text * 0.8,
    right:
      Math.max(0, ...names.map((name) => roomOf(name, text))) +
      text * 1.4 +
      signRoom(cutOffs, text),
    top: Math.max(0, ...ends.map(({ y }) => y)) + text * 1.3,
    bottom: text * 2 + legend.height,
    inset,
  });
  const level: Level = scaleLinear()
    .domain([chart.low.value, chart.high.value])
    .range([frame.bottom, frame.top]);
  const dot = dotOf(frame, Math.max(0, ...series.map(({ readings }) => readings.length)), text);
  const hairlines = drawSessions(frame, sessions, text);
  const primitives: Primitive[] = [
    ...ends,
    ...drawBands(bands, frame, level, { text, hasRoom: inset > 0 }),
    ...drawLevels(chart, frame, level, text),
    ...drawCutOffs(cutOffs, frame, level, size),
    ...hairlines,
    ...series.toReversed().flatMap((one) => drawSeries(one, frame, level, dot)),
    ...drawLast(series, frame, level, text),
    ...drawDates(frame, size),
    ...drawLegend(legend, size, hairlines),
  ];
  return { width, height, primitives };
}

/** What the ends of the measure mean, above the chart; in one row where both fit. */
function drawEnds({ low, high }: NumbersChart, { text, width }: Size): Label[] {
  if (low.words === '' && high.words === '') return [];
  const [upper, lower] = [high, low].map(({ value, words }) => `${value}: ${words}`) as [
    string,
    string,
  ];
  const besideUpper = roomOf(upper, text) + text * 2;
  const fits = besideUpper + roomOf(lower, text) <= width;
  const place = fits ? { x: besideUpper, y: text } : { x: 0, y: text * 2.4 };
  return [label('end', upper, { x: 0, y: text }, text), label('end', lower, place, text)];
}

function drawLevels(
  { levels, low }: NumbersChart,
  { left, right }: Frame,
  level: Level,
  text: number,
): (Line | Label)[] {
  return levels.flatMap((value): (Line | Label)[] => {
    const y = round(level(value));
    const isFloor = value === low.value;
    const look = isFloor
      ? ({ role: 'floor', ink: 'border' } as const)
      : ({ role: 'level', ink: 'hairline' } as const);
    const place = { x: left - text * 0.6, y: besides(y, text) };
    return [
      { kind: 'line', x1: left, y1: y, x2: right, y2: y, dash: [], ...look },
      label('level', String(value), place, text, { anchor: 'end' }),
    ];
  });
}

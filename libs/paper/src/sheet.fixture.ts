import type { Drawing } from '@app/charts';
import type { EventsBlock, QuotesBlock, Sheet } from './sheet';

const DRAWING: Drawing = {
  width: 400,
  height: 120,
  primitives: [
    { kind: 'band', x: 0, y: 0, width: 400, height: 20, ink: 'sand' },
    { kind: 'line', role: 'floor', x1: 0, y1: 100, x2: 400, y2: 100, ink: 'border', dash: [] },
    { kind: 'path', d: 'M0,10L200,50', ink: 'series-1', thickness: 1.5, dash: [4, 3] },
    { kind: 'dot', shape: 'circle', x: 0, y: 10, r: 3, ink: 'series-1', isHollow: true },
    { kind: 'dot', shape: 'square', x: 100, y: 30, r: 3, ink: 'series-1', isHollow: false },
    { kind: 'dot', shape: 'diamond', x: 200, y: 50, r: 3, ink: 'series-1', isHollow: false },
    { kind: 'ring', x: 200, y: 50, r: 6, ink: 'ink' },
    {
      kind: 'text',
      role: 'last',
      x: 210,
      y: 54,
      words: 'After 3',
      anchor: 'start',
      ink: 'series-1',
      size: 8,
      isStrong: true,
    },
  ],
};

export const events = (count: number): EventsBlock => ({
  kind: 'events',
  heading: 'What was given',
  rows: Array.from({ length: count }, (_, index) => ({
    day: `${index + 1} March`,
    what: `Exercise ${index + 1}`,
    then: 'Done and handed in.',
  })),
  beside: 0,
  least: 2,
  more: 'and # more, see the record',
  none: 'Nothing was given.',
});

export const quotes = (words: string[]): QuotesBlock => ({
  kind: 'quotes',
  heading: 'In their own words',
  rows: words.map((one) => ({ words: one, from: 'of 3 March' })),
  beside: 0,
  least: 1,
  most: 3,
  cut: 'cut, see the record',
  more: 'and # more, see the record',
  none: 'None were shared.',
});

/** A page with a chart, some rows and a mark; what differs is given. */
export const aSheet = (given: Partial<Sheet> = {}): Sheet => ({
  fileTitle: 'Summary, 1 to 31 March 2026',
  language: 'en-GB',
  madeAt: new Date('2026-03-31T12:00:00Z'),
  head: {
    from: 'Quay Practice',
    kind: 'Summary',
    title: 'Łukasz Zoë Ñuñez Đorđević',
    lines: ['1 to 31 March 2026'],
  },
  blocks: [
    { kind: 'chart', heading: 'Distress', words: ['From 7 to 3.'], drawing: DRAWING },
    events(3),
    quotes(['The light on the kettle.']),
  ],
  foot: { words: ['Made of what is shared.'], mark: null },
  unprintable: '# stands for a letter that cannot be printed.',
  ...given,
});

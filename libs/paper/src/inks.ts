import type { Ink } from '@app/charts';

/** What paper is written in: the tokens of the drawings, and the practice's green. */
export type PaperInk = Ink | 'tide' | 'watermark';

/**
 * Far enough apart in lightness to be told apart in grey, and dark enough for a bad printer: of the two
 * series that share a chart, one is dark and the other is not.
 */
export const INKS: Record<PaperInk, string> = {
  ink: '#1a2226',
  'ink-soft': '#4a565a',
  hairline: '#d8d4cc',
  border: '#8b9598',
  surface: '#ffffff',
  sand: '#f1ece3',
  tide: '#1c5753',
  watermark: '#f3f2ef',
  'series-1': '#14443f',
  'series-2': '#8f6447',
  'series-3': '#4c3a57',
  'series-4': '#8f6b12',
  'series-5': '#33434d',
};

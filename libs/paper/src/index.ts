export { SHEET_WIDTH } from './layout';
export { Press, PressBusyError, type PressOptions } from './press';
export { PressError } from './press-thread-handle';
export type { Block, ChartBlock, EventsBlock, QuotesBlock, SentencesBlock, Sheet } from './sheet';

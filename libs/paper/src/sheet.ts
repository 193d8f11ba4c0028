import type { Drawing } from '@app/charts';

/** One page of paper by what it says; where it stands is for the layout to find. */
export interface Sheet {
  /** Title of the file, for whoever sees it in a list: it names nobody. */
  fileTitle: string;
  /** BCP 47, such as `en-GB`. */
  language: string;
  madeAt: Date;
  head: {
    /** Whose page it is, at the top left. */
    from: string;
    /** What kind of page it is, at the top right. */
    kind: string;
    title: string;
    /** Below the title; the first is the strongest. */
    lines: string[];
  };
  blocks: Block[];
  foot: {
    /** What the page is and is not. */
    words: string[];
    /** Said once more, in a frame and across the page; null where there is nothing to warn of. */
    mark: string | null;
  };
  /** Said at the foot where a letter is in none of the fonts; `#` is the sign in its place. */
  unprintable: string;
}

/** Rows of which some may be cut where the page is full. */
interface Cuttable<Row> {
  heading: string;
  /** The ones that matter most come first. */
  rows: Row[];
  /** Rows that there are beside these and that are not handed in. */
  beside: number;
  /** As many stay whatever the page has to say. */
  least: number;
  /** Said instead of the rows that were cut; `#` is their number. */
  more: string;
  /** Said where there is no row at all. */
  none: string;
}

export interface SentencesBlock extends Cuttable<string> {
  kind: 'sentences';
}

/** Day, what it was about, what became of it. */
export interface EventsBlock extends Cuttable<{ day: string; what: string; then: string }> {
  kind: 'events';
}

/** `from` stands above the words: when, and to which question. */
export interface QuotesBlock extends Cuttable<{ words: string; from: string }> {
  kind: 'quotes';
  /** Lines that one quote may take. */
  most: number;
  /** Said above a quote that takes more. */
  cut: string;
}

export interface ChartBlock {
  kind: 'chart';
  heading: string;
  /** What can be seen, above the drawing; read out in its place. */
  words: string[];
  drawing: Drawing;
}

export type Block = SentencesBlock | EventsBlock | QuotesBlock | ChartBlock;

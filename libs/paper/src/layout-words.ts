import { MARGIN, PAGE, type Paint, type PaintedWords } from './page';
import type { Style, Typesetter } from './typesetter';

/** The left and right edge of what stands on a page. */
export const LEFT = MARGIN.side;
export const RIGHT = PAGE.width - MARGIN.side;

/** What every page is written in. */
export const STYLES = {
  from: { face: 'strong', size: 9.5, leading: 13, ink: 'tide' },
  kind: { face: 'plain', size: 9.5, leading: 13, ink: 'ink-soft' },
  title: { face: 'strong', size: 25, leading: 29, ink: 'ink' },
  longTitle: { face: 'strong', size: 15, leading: 19, ink: 'ink' },
  lead: { face: 'plain', size: 11.5, leading: 16, ink: 'ink' },
  line: { face: 'plain', size: 9.5, leading: 13.5, ink: 'ink-soft' },
  heading: { face: 'strong', size: 11, leading: 15, ink: 'tide' },
  body: { face: 'plain', size: 9.5, leading: 13.5, ink: 'ink' },
  strong: { face: 'strong', size: 9.5, leading: 13.5, ink: 'ink' },
  soft: { face: 'plain', size: 9.5, leading: 13.5, ink: 'ink-soft' },
  quote: { face: 'quote', size: 10.5, leading: 14.5, ink: 'ink' },
  small: { face: 'plain', size: 8, leading: 11, ink: 'ink-soft' },
  mark: { face: 'strong', size: 8, leading: 11, ink: 'ink' },
} satisfies Record<string, Style>;

/** Lines of words from `y` on, and where they end. */
export interface SetWords {
  paint: PaintedWords[];
  bottom: number;
  /** True where there were more words than lines. */
  isCut: boolean;
}

/** Words in lines, from the top edge `y` on. */
export function setWords(
  set: Typesetter,
  words: string,
  style: Style,
  { x = LEFT, y, right = RIGHT, most }: { x?: number; y: number; right?: number; most?: number },
): SetWords {
  const { lines, isCut } = set.lines(words, style, right - x, most);
  return {
    paint: lines.map((line, index) => {
      // A space at the end, unseen, keeps the words of two lines apart when they are read out.
      const end = index < lines.length - 1 ? ' ' : '';
      return set.paint(line + end, style, { x, y: y + style.leading * (index + 0.76) });
    }),
    bottom: y + style.leading * lines.length,
    isCut,
  };
}

/** A hairline from edge to edge. */
export function rule(y: number, ink: 'hairline' | 'border' | 'tide', thickness = 0.6): Paint {
  return { kind: 'rule', x1: LEFT, y1: y, x2: RIGHT, y2: y, ink, thickness };
}

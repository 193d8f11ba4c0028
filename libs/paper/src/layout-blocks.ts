import { LEFT, RIGHT, rule, setWords, STYLES } from './layout-words';
import type { Paint, Part } from './page';
import type { Block, ChartBlock, EventsBlock, QuotesBlock, SentencesBlock } from './sheet';
import type { Typesetter } from './typesetter';

/** Widths of an event's day and of what it was about. */
const DAY_WIDTH = 72;
const WHAT_WIDTH = 200;
/** A quote stands right of its bar. */
const QUOTE_INDENT = 12;

interface Placed {
  part: Part;
  bottom: number;
}

/** Rows of a block from `y` on. */
interface PlacedRows {
  parts: Part[];
  bottom: number;
}

/**
 * One block from its top edge `y` on.
 * @param shown rows that are not cut
 */
export function placeBlock(block: Block, shown: number, set: Typesetter, y: number): Placed {
  const heading = setWords(set, block.heading, STYLES.heading, { y });
  const top = heading.bottom + 3;
  const { parts, bottom } =
    block.kind === 'chart' ? placeChart(block, set, top) : placeRows(block, shown, set, top);
  const head: Part = { tag: 'H2', paint: heading.paint };
  return { part: { tag: 'Sect', parts: [head, ...parts] }, bottom };
}

function placeRows(
  block: Exclude<Block, ChartBlock>,
  shown: number,
  set: Typesetter,
  y: number,
): PlacedRows {
  if (block.rows.length === 0) {
    const none = setWords(set, block.none, STYLES.soft, { y });
    return { parts: [{ tag: 'P', paint: none.paint }], bottom: none.bottom };
  }
  const { parts, bottom } =
    block.kind === 'sentences'
      ? placeSentences(block, shown, set, y)
      : block.kind === 'events'
        ? placeEvents(block, shown, set, y)
        : placeQuotes(block, shown, set, y);
  const cut = block.rows.length - shown + block.beside;
  if (cut === 0) return { parts, bottom };
  const more = setWords(set, block.more.replace('#', String(cut)), STYLES.soft, { y: bottom + 2 });
  return { parts: [...parts, { tag: 'P', paint: more.paint }], bottom: more.bottom };
}

function placeSentences(
  { rows }: SentencesBlock,
  shown: number,
  set: Typesetter,
  y: number,
): PlacedRows {
  let bottom = y;
  const entries = rows.slice(0, shown).map((words): Part => {
    const dash = setWords(set, '–', STYLES.soft, { y: bottom });
    const { paint, bottom: end } = setWords(set, words, STYLES.body, { x: LEFT + 11, y: bottom });
    bottom = end + 1;
    return {
      tag: 'LI',
      parts: [
        { tag: 'Lbl', paint: dash.paint },
        { tag: 'LBody', paint },
      ],
    };
  });
  return { parts: [{ tag: 'L', parts: entries }], bottom };
}

function placeEvents({ rows }: EventsBlock, shown: number, set: Typesetter, y: number): PlacedRows {
  let bottom = y;
  const what = LEFT + DAY_WIDTH;
  const then = what + WHAT_WIDTH;
  const entries = rows.slice(0, shown).map((row, index): Part => {
    const line: Paint[] = index === 0 ? [] : [rule(bottom, 'hairline', 0.5)];
    const at = bottom + 1.5;
    const cells = [
      setWords(set, row.day, STYLES.soft, { y: at, right: what - 6, most: 1 }),
      setWords(set, row.what, STYLES.strong, { x: what, y: at, right: then - 10, most: 2 }),
      setWords(set, row.then, STYLES.body, { x: then, y: at, most: 2 }),
    ];
    bottom = Math.max(...cells.map((cell) => cell.bottom)) + 1.5;
    const painted = cells.map(({ paint }): Part => ({ tag: 'TD', paint }));
    const [first, ...others] = painted;
    return first && 'paint' in first
      ? { tag: 'TR', parts: [{ ...first, paint: [...line, ...first.paint] }, ...others] }
      : { tag: 'TR', parts: painted };
  });
  return { parts: [{ tag: 'Table', parts: entries }], bottom };
}

function placeQuotes(
  { rows, most, cut }: QuotesBlock,
  shown: number,
  set: Typesetter,
  y: number,
): PlacedRows {
  let bottom = y;
  const x = LEFT + QUOTE_INDENT;
  const parts = rows.slice(0, shown).map(({ words, from }): Part => {
    const top = bottom + 2;
    const isCut = set.lines(words, STYLES.quote, RIGHT - x, most).isCut;
    const origin = isCut ? besideCut(from, ` · ${cut}`, set, RIGHT - x) : from;
    const source = setWords(set, origin, STYLES.small, { x, y: top, most: 1 });
    const said = setWords(set, words, STYLES.quote, { x, y: source.bottom + 0.5, most });
    const bar: Paint = {
      kind: 'rule',
      x1: LEFT + 1,
      y1: top + 1.5,
      x2: LEFT + 1,
      y2: said.bottom - 1.5,
      ink: 'tide',
      thickness: 1.6,
    };
    bottom = said.bottom + 5;
    return {
      tag: 'BlockQuote',
      parts: [
        { tag: 'P', paint: [bar, ...source.paint] },
        { tag: 'P', paint: said.paint },
      ],
    };
  });
  return { parts, bottom: parts.length > 0 ? bottom - 5 : bottom };
}

/** On one line with the note that something is cut: whatever is too long, the note stays whole. */
function besideCut(from: string, note: string, set: Typesetter, width: number): string {
  const room = width - set.widthOf(note, STYLES.small);
  return `${set.lines(from, STYLES.small, room, 1).lines[0] ?? ''}${note}`;
}

function placeChart({ words, drawing }: ChartBlock, set: Typesetter, y: number): PlacedRows {
  let bottom = y;
  const said = words.map((one): Part => {
    const { paint, bottom: end } = setWords(set, one, STYLES.body, { y: bottom });
    bottom = end;
    return { tag: 'P', paint };
  });
  const x = LEFT + (RIGHT - LEFT - drawing.width) / 2;
  const painted: Paint = { kind: 'drawing', x, y: bottom + 6, drawing };
  return {
    parts: [...said, { tag: 'Figure', paint: [painted], alt: words.join(' ') }],
    bottom: bottom + 6 + drawing.height,
  };
}

import { UNPRINTABLE } from './faces';
import { LEFT, RIGHT, rule, setWords, STYLES } from './layout-words';
import { MARGIN, PAGE, type Paint, type Part } from './page';
import type { Sheet } from './sheet';
import type { Typesetter } from './typesetter';

/** Height of the frame around the mark. */
const MARK_HEIGHT = 18;
/** Lines that a title may take. */
const TITLE_LINES = 2;

interface Framed {
  ground: Paint[];
  part: Part;
}

/** Whose page it is, what kind, about whom and when. */
export function layOutHead({ head }: Sheet, set: Typesetter): Framed & { bottom: number } {
  const y = MARGIN.top;
  const kindX = RIGHT - set.widthOf(head.kind, STYLES.kind);
  const from = setWords(set, head.from, STYLES.from, { y, right: kindX - 12, most: 1 });
  const kind = setWords(set, head.kind, STYLES.kind, { x: kindX, y, most: 1 });
  const line = from.bottom + 5;
  const isLong = set.lines(head.title, STYLES.title, RIGHT - LEFT, TITLE_LINES).isCut;
  const title = setWords(set, head.title, isLong ? STYLES.longTitle : STYLES.title, {
    y: line + 15,
    most: TITLE_LINES,
  });
  let bottom = title.bottom + 3;
  const lines = head.lines.map((words, index) => {
    const set_ = setWords(set, words, index === 0 ? STYLES.lead : STYLES.line, { y: bottom });
    bottom = set_.bottom;
    return set_.paint;
  });
  return {
    ground: [rule(line, 'tide', 1.2)],
    part: {
      tag: 'Sect',
      parts: [
        { tag: 'P', paint: from.paint },
        { tag: 'P', paint: kind.paint },
        { tag: 'H1', paint: title.paint },
        ...lines.map((paint): Part => ({ tag: 'P', paint })),
      ],
    },
    bottom,
  };
}

/** What the page is and is not, at its lower edge. */
export function layOutFoot(
  { foot, unprintable }: Sheet,
  set: Typesetter,
  hasUnprintable: boolean,
): Framed & { top: number } {
  const words = hasUnprintable
    ? [...foot.words, unprintable.replace('#', UNPRINTABLE)]
    : foot.words;
  const atTop = words.reduce((y, one) => setWords(set, one, STYLES.small, { y }).bottom, 0);
  const markTop = PAGE.height - MARGIN.bottom - (foot.mark ? MARK_HEIGHT : 0);
  let y = markTop - atTop - (foot.mark ? 6 : 0);
  const top = y - 8;
  const parts = words.map((one): Part => {
    const { paint, bottom } = setWords(set, one, STYLES.small, { y });
    y = bottom;
    return { tag: 'P', paint };
  });
  if (!foot.mark) return { ground: [rule(top, 'border')], part: { tag: 'Sect', parts }, top };
  const x = (PAGE.width - set.widthOf(foot.mark, STYLES.mark)) / 2;
  const mark = setWords(set, foot.mark, STYLES.mark, { x, y: markTop + 3.5, most: 1 });
  const frame: Paint = {
    kind: 'frame',
    x: LEFT,
    y: markTop,
    width: RIGHT - LEFT,
    height: MARK_HEIGHT,
    ink: 'border',
  };
  return {
    ground: [rule(top, 'border'), frame],
    part: { tag: 'Sect', parts: [...parts, { tag: 'P', paint: mark.paint }] },
    top,
  };
}

/** The mark across the page, so pale that everything above it stays easy to read. */
export function layOutGround({ foot: { mark } }: Sheet, set: Typesetter): Paint[] {
  if (!mark) return [];
  const long = Math.hypot(PAGE.width, PAGE.height) * 0.8;
  const style = { face: 'strong', size: 10, leading: 10, ink: 'watermark' } as const;
  const size = (style.size * long) / set.widthOf(mark, style);
  const turn = (Math.atan2(PAGE.height, PAGE.width) * 180) / Math.PI;
  const radians = (turn * Math.PI) / 180;
  const x = PAGE.width / 2 - (Math.cos(radians) * long) / 2 + Math.sin(radians) * size * 0.35;
  const y = PAGE.height / 2 + (Math.sin(radians) * long) / 2 + Math.cos(radians) * size * 0.35;
  return [{ ...set.paint(mark, { ...style, size }, { x, y }), turn }];
}

import type { Faces } from './faces';
import { layOutFoot, layOutGround, layOutHead } from './layout-frame';
import { placeBlock } from './layout-blocks';
import { MARGIN, PAGE, type Page, type Part } from './page';
import type { Block, Sheet } from './sheet';
import { Typesetter } from './typesetter';

/** Between two blocks. */
const GAP = 15;
/** More rows than any page holds. */
const MOST_ROWS = 60;

/**
 * Finds the place of everything on one page. Where there is more than fits, rows are cut from the
 * tallest block, one by one, and the page says how many.
 */
export function layOut(sheet: Sheet, faces: Faces): Page {
  const set = new Typesetter(faces);
  const head = layOutHead(sheet, set);
  const fullFoot = layOutFoot(sheet, set, true);
  const shown = fit(sheet.blocks, set, fullFoot.top - head.bottom - GAP);
  let y = head.bottom;
  const blocks = sheet.blocks.map((block, index): Part => {
    const placed = placeBlock(block, shown[index] ?? 0, set, y + GAP);
    y = placed.bottom;
    return placed.part;
  });
  // Known only now: the note about letters is left out where every letter was found.
  const foot = layOutFoot(sheet, set, faces.hasUnprintable);
  return {
    ground: [...layOutGround(sheet, set), ...head.ground, ...foot.ground],
    parts: [head.part, ...blocks, foot.part],
  };
}

/** How many rows of each block there is room for. */
function fit(blocks: readonly Block[], set: Typesetter, room: number): number[] {
  const rowsOf = (block: Block) => (block.kind === 'chart' ? 0 : block.rows.length);
  const leastOf = (block: Block) => (block.kind === 'chart' ? 0 : block.least);
  const shown = blocks.map((block) => Math.min(rowsOf(block), MOST_ROWS));
  const heightOf = (index: number) =>
    placeBlock(blocks[index]!, shown[index] ?? 0, set, 0).bottom + GAP;
  const heights = blocks.map((_, index) => heightOf(index));
  // First what may go, and only then what should stay.
  for (const keep of [leastOf, () => 0]) {
    while (heights.reduce((sum, height) => sum + height, 0) > room) {
      const next = tallest(heights, (index) => (shown[index] ?? 0) > keep(blocks[index]!));
      if (next === -1) break;
      shown[next] = (shown[next] ?? 0) - 1;
      heights[next] = heightOf(next);
    }
  }
  // The tallest row may have left more room than was wanted.
  blocks.forEach((block, index) => {
    const others = heights.reduce((sum, height, at) => (at === index ? sum : sum + height), 0);
    while ((shown[index] ?? 0) < Math.min(rowsOf(block), MOST_ROWS)) {
      shown[index] = (shown[index] ?? 0) + 1;
      if (others + heightOf(index) > room) {
        shown[index] -= 1;
        break;
      }
    }
    heights[index] = heightOf(index);
  });
  return shown;
}

/** The index of the greatest height among those that may shrink; -1 where none may. */
function tallest(heights: readonly number[], mayShrink: (index: number) => boolean): number {
  return heights.reduce(
    (best, height, index) => (mayShrink(index) && height > (heights[best] ?? -1) ? index : best),
    -1,
  );
}

/** Width of what stands on a page, for whoever makes a drawing for it. */
export const SHEET_WIDTH = PAGE.width - 2 * MARGIN.side;

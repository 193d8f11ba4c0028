import type PDFDocument from 'pdfkit';
import { INKS } from './inks';
import type { PaintedWords } from './page';

/** The file that is being written. */
export type Document = InstanceType<typeof PDFDocument>;

/** Words at their baseline, font by font. */
export function paintWords(doc: Document, { x, y, runs, size, ink, turn }: PaintedWords): void {
  if (turn) doc.save().rotate(-turn, { origin: [x, y] });
  let at = x;
  for (const { font, words } of runs) {
    doc.font(font).fontSize(size).fillColor(INKS[ink]);
    doc.text(words, at, y, { lineBreak: false, baseline: 'alphabetic' });
    at += doc.widthOfString(words);
  }
  if (turn) doc.restore();
}

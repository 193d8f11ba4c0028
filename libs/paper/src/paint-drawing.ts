import type { Dot, Drawing, Label, Primitive } from '@app/charts';
import type { Faces } from './faces';
import { INKS } from './inks';
import { type Document, paintWords } from './paint-words';

/** A drawing on paper: the same primitives that the pages show as SVG. */
export function paintDrawing(doc: Document, { primitives }: Drawing, faces: Faces): void {
  for (const one of primitives) paintPrimitive(doc, one, faces);
}

function paintPrimitive(doc: Document, one: Primitive, faces: Faces): void {
  switch (one.kind) {
    case 'line':
      doc.moveTo(one.x1, one.y1).lineTo(one.x2, one.y2).lineWidth(0.6);
      return strokeDashed(doc, one.dash, INKS[one.ink]);
    case 'path':
      doc
        .path(one.d)
        .lineWidth(one.thickness * 0.75)
        .lineJoin('round');
      return strokeDashed(doc, one.dash, INKS[one.ink]);
    case 'dot':
      return paintDot(doc, one);
    case 'ring':
      doc.circle(one.x, one.y, one.r).lineWidth(0.9).stroke(INKS[one.ink]);
      return;
    case 'band':
      doc.rect(one.x, one.y, one.width, one.height).fill(INKS[one.ink]);
      return;
    case 'text':
      return paintLabel(doc, one, faces);
  }
}

function strokeDashed(doc: Document, [dash, space]: readonly number[], colour: string): void {
  if (dash && space) doc.dash(dash * 0.8, { space: space * 0.8 });
  doc.stroke(colour).undash();
}

function paintDot(doc: Document, { shape, x, y, r, ink, isHollow }: Dot): void {
  if (shape === 'circle') doc.circle(x, y, r);
  else if (shape === 'square') doc.rect(x - r, y - r, 2 * r, 2 * r);
  else doc.polygon([x, y - r], [x + r, y], [x, y + r], [x - r, y]);
  doc.lineWidth(1.1).fillAndStroke(isHollow ? INKS.surface : INKS[ink], INKS[ink]);
}

function paintLabel(doc: Document, label: Label, faces: Faces): void {
  const { words, anchor, y, size, ink } = label;
  const face = label.isStrong ? 'strong' : 'plain';
  const width = faces.widthOf(words, face, size);
  const x = label.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  paintWords(doc, { kind: 'words', x, y, runs: faces.runs(words, face), size, ink });
}

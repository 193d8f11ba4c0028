import type { Faces } from './faces';
import { INKS } from './inks';
import type { Page, Paint, Part } from './page';
import { paintDrawing } from './paint-drawing';
import { type Document, paintWords } from './paint-words';

/** Paints a page, with what each part of it means beside. */
export function paintPage(doc: Document, page: Page, faces: Faces): void {
  const paint = (one: Paint) => paintOne(doc, one, faces);
  doc.markContent('Artifact', { type: 'Layout' });
  page.ground.forEach(paint);
  doc.endMarkedContent();
  const structure = (part: Part): PDFKit.PDFStructureElement =>
    'parts' in part
      ? doc.struct(part.tag, {}, part.parts.map(structure))
      : doc.struct(part.tag, part.alt ? { alt: part.alt } : {}, () => part.paint.forEach(paint));
  const whole = doc.struct('Document', {}, page.parts.map(structure));
  doc.addStructure(whole);
  whole.end();
}

function paintOne(doc: Document, one: Paint, faces: Faces): void {
  switch (one.kind) {
    case 'words':
      return paintWords(doc, one);
    case 'rule':
      doc
        .moveTo(one.x1, one.y1)
        .lineTo(one.x2, one.y2)
        .lineWidth(one.thickness)
        .stroke(INKS[one.ink]);
      return;
    case 'frame':
      doc.roundedRect(one.x, one.y, one.width, one.height, 3).lineWidth(0.7).stroke(INKS[one.ink]);
      return;
    case 'drawing':
      doc.save().translate(one.x, one.y);
      paintDrawing(doc, one.drawing, faces);
      doc.restore();
  }
}

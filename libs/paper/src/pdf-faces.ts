import { readFileSync } from 'node:fs';
import { type Face, Faces, type Font } from './faces';
import type { Document } from './paint-words';
import { unpackWoff } from './unpack-woff';

/** What pdfkit keeps of the font that was chosen last; its own fonts have no such part. */
interface Chosen {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Parts of the family, the most usual first. */
const PARTS = ['latin', 'latin-ext'];
const CUTS: Record<Face, string> = {
  plain: '400-normal',
  strong: '600-normal',
  quote: '400-italic',
};

/** Read once a thread. */
const files = new Map<string, Buffer>();

/** The faces of paper, as a document sets them. Only fonts that are used end up in it. */
export function facesOf(doc: Document): Faces {
  const fonts = (face: Face) => PARTS.map((part) => fontOf(doc, `${part}-${CUTS[face]}`));
  return new Faces({ plain: fonts('plain'), strong: fonts('strong'), quote: fonts('quote') });
}

function fontOf(doc: Document, name: string): Font {
  doc.registerFont(name, fileOf(name));
  let chosen: Chosen['_font']['font'] | undefined;
  const glyphs = new Map<number, boolean>();
  return {
    name,
    has(codePoint) {
      const known = glyphs.get(codePoint);
      if (known !== undefined) return known;
      chosen ??= (doc.font(name) as unknown as Chosen)._font.font;
      const has = chosen.hasGlyphForCodePoint(codePoint);
      glyphs.set(codePoint, has);
      return has;
    },
    widthOf: (words, size) => doc.font(name).fontSize(size).widthOfString(words),
  };
}

function fileOf(name: string): Buffer {
  const known = files.get(name);
  if (known) return known;
  const woff = require.resolve(`@fontsource/figtree/files/figtree-${name}.woff`);
  const file = unpackWoff(readFileSync(woff));
  files.set(name, file);
  return file;
}

import type { Face, Faces } from './faces';
import type { PaperInk } from './inks';
import type { PaintedWords } from './page';

/** How words look, in points. */
export interface Style {
  face: Face;
  size: number;
  /** From one baseline to the next. */
  leading: number;
  ink: PaperInk;
}

/** Words in lines. */
export interface Lines {
  lines: string[];
  /** True where there were more words than lines; the last one then ends in "…". */
  isCut: boolean;
}

/** What sums of widths may be off by. */
const SLACK = 0.01;

/** Finds where lines end. */
export class Typesetter {
  /** The layout tries one set of rows after the other, with the same words again and again. */
  private readonly known = new Map<string, Lines>();

  constructor(private readonly faces: Faces) {}

  widthOf(words: string, { face, size }: Style): number {
    return this.faces.widthOf(words, face, size);
  }

  /** One line of words at its baseline. */
  paint(words: string, { face, size, ink }: Style, at: { x: number; y: number }): PaintedWords {
    return { kind: 'words', ...at, runs: this.faces.runs(words, face), size, ink };
  }

  /**
   * The words in lines of a width.
   * @param most lines that there is room for
   */
  lines(words: string, style: Style, width: number, most = Infinity): Lines {
    const key = [style.face, style.size, width, most, words].join('|');
    const known = this.known.get(key) ?? this.breakLines(words, style, width, most);
    this.known.set(key, known);
    return known;
  }

  private breakLines(words: string, style: Style, width: number, most: number): Lines {
    const lines: string[] = [];
    for (const line of this.broken(words, style, width)) {
      // What is not printed is not broken either: an answer may go on for pages.
      if (lines.length === most) {
        lines.push(this.shortened(lines.pop() ?? '', style, width));
        return { lines, isCut: true };
      }
      lines.push(line);
    }
    return { lines, isCut: false };
  }

  /** Line by line, each found when it is asked for; empty ones only where there is nothing else. */
  private *broken(words: string, style: Style, width: number): Generator<string> {
    const paragraphs = words.split(/\r?\n/).map((paragraph) => paragraph.trim());
    for (const paragraph of paragraphs) {
      if (paragraph || paragraphs.length === 1) yield* this.paragraph(paragraph, style, width);
    }
  }

  private *paragraph(words: string, style: Style, width: number): Generator<string> {
    const space = this.widthOf(' ', style);
    let line = '';
    let used = 0;
    for (const word of this.pieces(words.split(/\s+/), style, width)) {
      const more = this.widthOf(word, style);
      if (line && used + space + more > width + SLACK) {
        yield line;
        line = word;
        used = more;
      } else {
        used += line ? space + more : more;
        line = line ? `${line} ${word}` : word;
      }
    }
    yield line;
  }

  /** Words; one that is wider than a line, in pieces that are not. */
  private *pieces(words: string[], style: Style, width: number): Generator<string> {
    for (const word of words) {
      if (this.widthOf(word, style) <= width + SLACK) {
        yield word;
        continue;
      }
      let piece = '';
      for (const letter of word) {
        if (piece && this.widthOf(piece + letter, style) > width) {
          yield piece;
          piece = '';
        }
        piece += letter;
      }
      yield piece;
    }
  }

  private shortened(line: string, style: Style, width: number): string {
    let kept = line;
    while (kept && this.widthOf(`${kept}…`, style) > width) kept = kept.slice(0, -1);
    return `${kept.replace(/[\s.,;:]+$/, '')}…`;
  }
}

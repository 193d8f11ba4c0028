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
    const lines = words
      .split(/\r?\n/)
      .flatMap((paragraph) => this.paragraph(paragraph.trim(), style, width))
      .filter((line, _, all) => line !== '' || all.length === 1);
    if (lines.length <= most) return { lines, isCut: false };
    const kept = lines.slice(0, most);
    kept[most - 1] = this.shortened(kept[most - 1] ?? '', style, width);
    return { lines: kept, isCut: true };
  }

  private paragraph(words: string, style: Style, width: number): string[] {
    const space = this.widthOf(' ', style);
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of words.split(/\s+/).flatMap((one) => this.pieces(one, style, width))) {
      const more = this.widthOf(word, style);
      if (line && used + space + more > width + SLACK) {
        lines.push(line);
        line = word;
        used = more;
      } else {
        used += line ? space + more : more;
        line = line ? `${line} ${word}` : word;
      }
    }
    return [...lines, line];
  }

  /** A word that is wider than a line, in pieces that are not. */
  private pieces(word: string, style: Style, width: number): string[] {
    if (this.widthOf(word, style) <= width + SLACK) return [word];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of word) {
      if (piece && this.widthOf(piece + letter, style) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  }

  private shortened(line: string, style: Style, width: number): string {
    let kept = line;
    while (kept && this.widthOf(`${kept}…`, style) > width) kept = kept.slice(0, -1);
    return `${kept.trimEnd()}…`;
  }
}

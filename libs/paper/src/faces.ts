/** A weight of the one family that paper has. */
export type Face = 'plain' | 'strong' | 'quote';

/** Letters in a row that one font has. */
export interface Run {
  /** Name of the font. */
  font: string;
  words: string;
}

/** One font of a face: its letters, and how wide they run. */
export interface Font {
  name: string;
  has(codePoint: number): boolean;
  /** @param size height of the letters in points */
  widthOf(words: string, size: number): number;
}

/** Letters that another encoding of the same letter stands for. */
const SAME: Record<string, string> = { ţ: 'ț', Ţ: 'Ț', ŧ: 't', Ŧ: 'T', '\u2011': '-' };
/** Stands for a letter that no font has; every font has this one. */
export const UNPRINTABLE = '¤';

/**
 * Splits words by the font that has their letters: a family comes in parts (Latin, Latin extended),
 * and paper has no browser to choose among them.
 */
export class Faces {
  private readonly known = new Map<string, { font: Font; letter: string }>();

  /** True once a letter was in none of the fonts. */
  hasUnprintable = false;

  /** @param fonts by face, the most usual first */
  constructor(private readonly fonts: Record<Face, readonly Font[]>) {}

  runs(words: string, face: Face): Run[] {
    const runs: Run[] = [];
    for (const letter of words.normalize('NFC')) {
      const { font, letter: printed } = this.find(letter, face);
      const last = runs.at(-1);
      if (last?.font === font.name) last.words += printed;
      else runs.push({ font: font.name, words: printed });
    }
    return runs;
  }

  widthOf(words: string, face: Face, size: number): number {
    return this.runs(words, face).reduce((width, run) => {
      const font = this.fonts[face].find(({ name }) => name === run.font);
      return width + (font?.widthOf(run.words, size) ?? 0);
    }, 0);
  }

  private find(letter: string, face: Face): { font: Font; letter: string } {
    const key = face + letter;
    const found = this.known.get(key) ?? this.choose(letter, face);
    this.known.set(key, found);
    return found;
  }

  private choose(letter: string, face: Face): { font: Font; letter: string } {
    for (const candidate of candidates(letter)) {
      const codePoint = candidate.codePointAt(0) ?? 0;
      const font = this.fonts[face].find((one) => one.has(codePoint));
      if (font) return { font, letter: candidate };
    }
    this.hasUnprintable = true;
    const [font] = this.fonts[face];
    if (!font) throw new Error(`The face "${face}" has no font`);
    return { font, letter: UNPRINTABLE };
  }
}

/** The letter itself, the same letter in another encoding, then with fewer and fewer marks. */
function candidates(letter: string): string[] {
  const parts = [...letter.normalize('NFD')];
  const plainer = parts
    .slice(1)
    .map((_, index) =>
      parts
        .slice(0, parts.length - 1 - index)
        .join('')
        .normalize('NFC'),
    )
    .filter((one) => [...one].length === 1);
  return [letter, ...(SAME[letter] ? [SAME[letter]] : []), ...plainer];
}

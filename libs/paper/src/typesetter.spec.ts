import PDFDocument from 'pdfkit';
import { facesOf } from './pdf-faces';
import { type Style, Typesetter } from './typesetter';

const STYLE: Style = { face: 'plain', size: 9.5, leading: 13.5, ink: 'ink' };
const WIDTH = 200;

describe('the typesetter', () => {
  /** A typesetter, and how many letters it has measured so far. */
  const counting = () => {
    const faces = facesOf(new PDFDocument());
    const measured = jest.spyOn(faces, 'widthOf');
    const letters = () => measured.mock.calls.reduce((sum, [words]) => sum + words.length, 0);
    return { set: new Typesetter(faces), letters };
  };

  it.each([
    // Once to see that it is wider than a line, and then the letters of four lines.
    ['without a break', 'w'.repeat(20_000), 30_000],
    ['of short words', 'so '.repeat(7_000), 1_000],
    ['of one word a line', 'so\n'.repeat(7_000), 1_000],
  ])('does not go through an answer %s to print three lines of it', (_name, answer, most) => {
    const { set, letters } = counting();
    const { lines, isCut } = set.lines(answer, STYLE, WIDTH, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(isCut).toBe(true);
    expect(letters()).toBeLessThan(most);
  });

  it('sets the same lines whether or not there is room for more', () => {
    const { set } = counting();
    const words = `First line\n\n  ${'a longer word '.repeat(12)}\r\n${'w'.repeat(90)} end`;
    const { lines: all } = set.lines(words, STYLE, WIDTH);
    expect(all.every((line) => set.widthOf(line, STYLE) <= WIDTH + 0.01)).toBe(true);
    expect(all.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
    expect(set.lines(words, STYLE, WIDTH, all.length)).toEqual({ lines: all, isCut: false });
    const cut = set.lines(words, STYLE, WIDTH, all.length - 1);
    expect(cut.lines.slice(0, -1)).toEqual(all.slice(0, -2));
    expect(cut.isCut).toBe(true);
  });

  it('keeps one empty line where there are no words', () => {
    const { set } = counting();
    expect(set.lines('', STYLE, WIDTH)).toEqual({ lines: [''], isCut: false });
    expect(set.lines('\n\n', STYLE, WIDTH).lines).toEqual([]);
  });
});

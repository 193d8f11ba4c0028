import PDFDocument from 'pdfkit';
import type { Faces } from './faces';
import { facesOf } from './pdf-faces';

describe('the faces of paper', () => {
  let faces: Faces;
  beforeEach(() => {
    faces = facesOf(new PDFDocument());
  });

  const printed = (words: string) =>
    faces
      .runs(words, 'plain')
      .map((run) => run.words)
      .join('');

  it.each([
    'Łukasz, Zoë, Ñuñez, Đorđe',
    'Žofie Šťastná, Gyöngyvér Őry, Søren Ægidius Åkesson, Þórdís Ðóra',
    'Ştefan Țurcanu, Ğülşah İnci, Ċensu Ħal, Ķēniņš Ģirts, Ąžuolas Ūla',
    'Seán Ó Braonáin, Llŷr, Gonçalo, Œdipe, Weiß, Łódź',
    '“Quote” – it’s… 7 € · ½',
  ])('have every letter of %s', (words) => {
    for (const face of ['plain', 'strong', 'quote'] as const) faces.runs(words, face);
    expect(printed(words)).toBe(words);
    expect(faces.hasUnprintable).toBe(false);
  });

  it('print letters of two encodings alike', () => {
    expect(printed('Zoe\u0308')).toBe('Zoë');
    expect(printed('Constanţa')).toBe('Constanța');
  });

  it('drop a mark before they drop a letter', () => {
    expect(printed('Nguyễn Văn')).toMatch(/^Nguy[êễ]n Văn$/);
    expect(faces.hasUnprintable).toBe(false);
  });

  it('own up to letters that they lack', () => {
    expect(printed('Ελένη')).toBe('¤¤¤¤¤');
    expect(faces.hasUnprintable).toBe(true);
  });

  it('measure words by the fonts they are set in', () => {
    const whole = faces.widthOf('Łódź', 'plain', 10);
    const letters = [...'Łódź'].map((letter) => faces.widthOf(letter, 'plain', 10));
    expect(whole).toBeCloseTo(
      letters.reduce((sum, width) => sum + width, 0),
      0,
    );
    expect(faces.widthOf('Łódź', 'strong', 10)).toBeGreaterThan(whole);
  });
});

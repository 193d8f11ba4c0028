import PDFDocument from 'pdfkit';
import type { Faces } from './faces';
import { layOut } from './layout';
import { PAGE, type Paint, type Page, type Part } from './page';
import { facesOf } from './pdf-faces';
import { aSheet, events, quotes } from './sheet.fixture';

describe('layOut', () => {
  let faces: Faces;
  beforeEach(() => {
    faces = facesOf(new PDFDocument());
  });

  const paintOf = (part: Part): Paint[] =>
    'parts' in part ? part.parts.flatMap(paintOf) : part.paint;
  const lines = (page: Page) =>
    page.parts.flatMap(paintOf).flatMap((one) =>
      one.kind === 'words'
        ? [
            one.runs
              .map(({ words }) => words)
              .join('')
              .trim(),
          ]
        : [],
    );
  const lowest = (page: Page) =>
    Math.max(
      ...page.parts.flatMap(paintOf).map((one) => {
        if (one.kind === 'words') return one.y;
        if (one.kind === 'drawing') return one.y + one.drawing.height;
        return one.kind === 'rule' ? one.y2 : one.y + one.height;
      }),
    );

  it('reads from the top down, in the order of the page', () => {
    const page = layOut(aSheet(), faces);
    expect(lines(page)).toEqual([
      'Quay Practice',
      'Summary',
      'Łukasz Zoë Ñuñez Đorđević',
      '1 to 31 March 2026',
      'Distress',
      'From 7 to 3.',
      'What was given',
      ...[1, 2, 3].flatMap((day) => [`${day} March`, `Exercise ${day}`, 'Done and handed in.']),
      'In their own words',
      'of 3 March',
      'The light on the kettle.',
      'Made of what is shared.',
    ]);
    const tags = page.parts.flatMap((part) => ('parts' in part ? part.parts : []));
    expect(tags.map(({ tag }) => tag)).toEqual([
      'P',
      'P',
      'H1',
      'P',
      'H2',
      'P',
      'Figure',
      'H2',
      'Table',
      'H2',
      'BlockQuote',
      'P',
    ]);
  });

  it('says in words what a drawing shows', () => {
    const figures = (part: Part): string[] =>
      'parts' in part ? part.parts.flatMap(figures) : part.tag === 'Figure' ? [part.alt ?? ''] : [];
    expect(layOut(aSheet(), faces).parts.flatMap(figures)).toEqual(['From 7 to 3.']);
  });

  it.each([
    [40, 2],
    [5, 30],
    [200, 60],
    [1000, 1],
  ])('keeps %i rows and %i quotes on one page, and says what it cut', (rows, quoted) => {
    const long = 'I could stay with it for longer than I thought I could, and did not look away. ';
    const all = Array.from({ length: quoted }, () => long.repeat(4));
    const page = layOut(aSheet({ blocks: [events(rows), quotes(all)] }), faces);
    expect(lowest(page)).toBeLessThan(PAGE.height - 30);
    const said = lines(page);
    const shown = said.filter((line) => /^Exercise \d+$/.test(line)).length;
    const quotedShown = said.filter((line) => line.startsWith('of 3 March')).length;
    expect(shown).toBeGreaterThanOrEqual(2);
    expect(quotedShown).toBeGreaterThanOrEqual(1);
    const notes = said.filter((line) => line.endsWith('more, see the record'));
    expect(notes).toEqual(
      [rows - shown, quoted - quotedShown]
        .filter((cut) => cut > 0)
        .map((cut) => `and ${cut} more, see the record`),
    );
  });

  it('gives the room that a tall row leaves to shorter ones', () => {
    const long = 'I could stay with it for longer than I thought I could. '.repeat(6);
    const roomLeft = (lines: number) => {
      const head = { ...aSheet().head, lines: Array.from({ length: lines }, () => 'a line') };
      const blocks = [events(60), quotes(Array.from({ length: 9 }, () => long))];
      const page = layOut(aSheet({ head, blocks }), faces);
      const foot = page.ground.findLast((one) => one.kind === 'rule');
      const parts = page.parts.slice(0, -1);
      return (foot?.kind === 'rule' ? foot.y1 : 0) - lowest({ ...page, parts });
    };
    // A quote takes the room of three events.
    const left = Array.from({ length: 12 }, (_, index) => roomLeft(index + 1));
    expect(Math.max(...left)).toBeLessThan(48);
  });

  it('counts what was not even handed in', () => {
    const block = { ...events(3), beside: 12 };
    const said = lines(layOut(aSheet({ blocks: [block] }), faces));
    expect(said).toContain('and 12 more, see the record');
  });

  it('cuts a long quote, and says so', () => {
    const page = layOut(aSheet({ blocks: [quotes(['a slow word '.repeat(80), 'short'])] }), faces);
    const said = lines(page);
    expect(said.filter((line) => line.endsWith('…'))).toHaveLength(1);
    expect(said.filter((line) => line.endsWith('cut, see the record'))).toHaveLength(1);
  });

  it('says that a quote is cut however long its source is', () => {
    const block = quotes(['a slow word '.repeat(80)]);
    const rows = block.rows.map((row) => ({ ...row, from: 'of a long day in March '.repeat(9) }));
    const said = lines(layOut(aSheet({ blocks: [{ ...block, rows }] }), faces));
    expect(
      said.filter((line) => /^of a long day .*… · cut, see the record$/.test(line)),
    ).toHaveLength(1);
  });

  it('writes a long name smaller before it cuts it', () => {
    const title = 'Wilhelmina Konstantinopolitanczykowianeczka-Featherstonehaugh of the Long Acre';
    const page = layOut(aSheet({ head: { ...aSheet().head, title } }), faces);
    expect(lines(page).slice(2, 4).join(' ')).toBe(title);
  });

  it('says so where there is nothing', () => {
    const page = layOut(aSheet({ blocks: [events(0), quotes([])] }), faces);
    expect(lines(page)).toEqual(
      expect.arrayContaining(['Nothing was given.', 'None were shared.']),
    );
  });

  it('breaks what is wider than the page, and keeps long titles to two lines', () => {
    const wide = 'x'.repeat(400);
    const head = { ...aSheet().head, title: `${wide} ${wide}` };
    const page = layOut(aSheet({ head, blocks: [quotes([wide])] }), faces);
    const titles = page.parts
      .flatMap(paintOf)
      .filter((one) => one.kind === 'words' && one.size > 14);
    expect(titles).toHaveLength(2);
    for (const one of page.parts.flatMap(paintOf)) {
      if (one.kind !== 'words') continue;
      const words = one.runs
        .map((run) => run.words)
        .join('')
        .trimEnd();
      const face = one.size > 14 ? 'strong' : 'plain';
      expect(one.x + faces.widthOf(words, face, one.size)).toBeLessThan(PAGE.width - 40);
    }
  });

  it('marks an invented page twice, and a real one never', () => {
    const mark = 'Synthetic demonstration data';
    const marked = layOut(aSheet({ foot: { words: [], mark } }), faces);
    expect(lines(marked)).toContain(mark);
    const across = marked.ground.filter((one) => one.kind === 'words');
    expect(across).toMatchObject([{ ink: 'watermark' }]);
    expect(layOut(aSheet(), faces).ground.every(({ kind }) => kind === 'rule')).toBe(true);
  });

  it('says that a letter is missing only where one is', () => {
    const note = 'cannot be printed';
    expect(lines(layOut(aSheet(), faces)).join()).not.toContain(note);
    const head = { ...aSheet().head, title: 'Наталія' };
    expect(lines(layOut(aSheet({ head }), faces)).join()).toContain(
      `¤ stands for a letter that ${note}`,
    );
  });
});

import type { ClientSummaryDto } from './client-summary.dto';
import { sheetOf } from './client-summary-sheet';

const summary = (more: Partial<ClientSummaryDto> = {}): ClientSummaryDto => ({
  clientId: 'c',
  name: 'Zoë von Łuk',
  practice: 'Quay Practice',
  isDemo: false,
  zone: 'Europe/London',
  from: '2025-12-11',
  to: '2026-03-11',
  startsAt: new Date('2025-12-11T00:00:00Z'),
  endsAt: new Date('2026-03-12T00:00:00Z'),
  basis: 'three-months',
  compiledAt: new Date('2026-03-11T10:00:00Z'),
  sessions: [new Date('2026-02-01T10:00:00Z'), new Date('2025-01-01T10:00:00Z')],
  given: [],
  givenBeside: 0,
  distress: [
    {
      responseId: 'r',
      at: new Date('2026-03-11T09:00:00Z'),
      title: 'Looking around the room',
      before: 6,
      after: 3,
      presenceAfter: 'here',
    },
  ],
  changes: [{ kind: 'before', words: 'Distress before: 6.', sources: [] }],
  note: 'No threshold.',
  quotes: [],
  quotesBeside: 0,
  isCut: false,
  ...more,
});

describe('the sheet of a summary', () => {
  it('names the client as it is told to, and nobody in the file’s own title', () => {
    expect(sheetOf(summary(), { name: 'full', by: 'Mara' }).head.title).toBe('Zoë von Łuk');
    expect(sheetOf(summary(), { name: 'initials', by: 'Mara' }).head.title).toBe('Z. V. Ł.');
    const { fileTitle } = sheetOf(summary(), { name: 'full', by: 'Mara' });
    expect(fileTitle).toBe('Summary, 11 December 2025 to 11 March 2026');
    expect(JSON.stringify(sheetOf(summary(), { name: 'initials', by: 'Mara' }))).not.toContain(
      'Zoë',
    );
  });

  it('says who put it together, and when', () => {
    const { lines } = sheetOf(summary(), { name: 'full', by: 'Mara' }).head;
    expect(lines.at(-1)).toBe('Put together by Mara, 11 Mar 2026.');
  });

  it('draws the last day whole, and the sessions of the period alone', () => {
    const [chart] = sheetOf(summary(), { name: 'full', by: 'Mara' }).blocks;
    if (chart?.kind !== 'chart') throw new Error('no chart');
    expect(chart.words).toEqual(['Distress before: 6.', 'No threshold.']);
    const dots = chart.drawing.primitives.filter(({ kind }) => kind === 'dot');
    expect(dots).toHaveLength(2);
    const sessions = chart.drawing.primitives.filter(
      (one) => one.kind === 'line' && one.role === 'session',
    );
    // One, and its sign in the legend.
    expect(sessions).toHaveLength(2);
  });

  it('has no chart where there is nothing to draw, and says so', () => {
    const sheet = sheetOf(summary({ distress: [], changes: [], note: null }), {
      name: 'full',
      by: 'Mara',
    });
    expect(sheet.blocks.map(({ kind }) => kind)).toEqual(['sentences', 'events', 'quotes']);
    expect(sheet.blocks[0]).toMatchObject({
      rows: [],
      none: 'Nothing that can be told in numbers was shared in this time.',
    });
  });

  it('says that no threshold is known beside whatever numbers there are', () => {
    const changes = [{ kind: 'scale' as const, words: '“Q”: 4.', sources: [] }];
    const [first] = sheetOf(summary({ distress: [], changes }), {
      name: 'full',
      by: 'Mara',
    }).blocks;
    expect(first).toMatchObject({ rows: ['“Q”: 4.', 'No threshold.'] });
  });

  it('says once when and in what work something was written', () => {
    const quote = (responseId: string, prompt: string) => ({
      responseId,
      stepId: prompt,
      at: new Date('2026-03-11T09:00:00Z'),
      title: 'T',
      prompt,
      words: 'w',
    });
    const quotes = [quote('r', 'A?'), quote('r', 'B?'), quote('s', 'A?')];
    const block = sheetOf(summary({ quotes }), { name: 'full', by: 'Mara' }).blocks.at(-1);
    expect(block).toMatchObject({
      rows: [{ from: '11 Mar 2026 · T · A?' }, { from: 'B?' }, { from: '11 Mar 2026 · T · A?' }],
    });
  });

  it('says so where more was shared than is read at once', () => {
    const [chart] = sheetOf(summary({ isCut: true }), { name: 'full', by: 'Mara' }).blocks;
    expect(chart).toMatchObject({
      words: expect.arrayContaining([expect.stringContaining('only the latest 400 responses')]),
    });
  });

  it('is marked where everybody is invented, and never elsewhere', () => {
    expect(sheetOf(summary({ isDemo: true }), { name: 'full', by: 'Mara' }).foot.mark).toBe(
      'Synthetic demonstration data',
    );
    expect(sheetOf(summary(), { name: 'full', by: 'Mara' }).foot.mark).toBeNull();
  });
});

import { openingOf } from './journal-words';

describe('the first words of an entry', () => {
  it('are one line', () => {
    expect(openingOf('  First.\n\nSecond\tthird. ')).toBe('First. Second third.');
  });

  it('end between two words where there are more', () => {
    const opening = openingOf('word '.repeat(100));
    expect(opening).toMatch(/word…$/);
    expect(opening.length).toBeLessThanOrEqual(141);
  });

  it('are cut where a text has no spaces', () => {
    expect(openingOf('a'.repeat(5000))).toBe(`${'a'.repeat(140)}…`);
  });
});

import { conflict } from '@app/kernel';
import { nextRevision } from './next-revision';

describe('the next revision', () => {
  const elsewhere = () => conflict('CHANGED', 'Changed');
  const stored = { writeId: 'a', revision: 3 };

  it('is the first of what was never saved', () => {
    expect(nextRevision(null, { writeId: 'a', revision: 0 }, elsewhere)).toBe(1);
    const invented = () => nextRevision(null, { writeId: 'a', revision: 2 }, elsewhere);
    expect(invented).toThrow('REVISION_UNKNOWN');
  });

  it('follows the one that the writer saw', () => {
    expect(nextRevision(stored, { writeId: 'b', revision: 3 }, elsewhere)).toBe(4);
    expect(() => nextRevision(stored, { writeId: 'b', revision: 2 }, elsewhere)).toThrow('CHANGED');
  });

  it('is none for the write that made what is stored, whatever it was made on', () => {
    expect(nextRevision(stored, { writeId: 'a', revision: 2 }, elsewhere)).toBe('repeat');
  });
});

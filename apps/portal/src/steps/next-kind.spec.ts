import { newEntry } from './next-kind';

const kinds = [
  { id: 'hurt', label: 'A hurt' },
  { id: 'support', label: 'A support' },
];
const one = (kind?: string) => ({ headline: 'x', kind });

describe('a new entry of a timeline', () => {
  it('is offered as the next kind in turn', () => {
    const step = { kinds, alternate: true };
    expect(newEntry(step, []).kind).toBe('hurt');
    expect(newEntry(step, [one('hurt')]).kind).toBe('support');
    expect(newEntry(step, [one('hurt'), one('support')]).kind).toBe('hurt');
  });

  it('passes over entries whose kind was left open', () => {
    expect(newEntry({ kinds, alternate: true }, [one('hurt'), one()]).kind).toBe('support');
  });

  it('has no kind of its own where they do not take turns', () => {
    expect(newEntry({ kinds, alternate: false }, [one('hurt')])).toEqual({ headline: '' });
  });
});

import { loadLibrary } from '@app/library';
import { compileSentences } from './compile';
import { distressWords, presenceWords } from './words';

const exercise = loadLibrary().find('orienting-to-the-room')!;
const shared = (...steps: string[]) => compileSentences(exercise, 'a', 'r', new Set(steps));

describe('compileSentences', () => {
  it('always says the outcome, resting on the assignment', () => {
    expect(shared()).toEqual([{ kind: 'outcome', sources: [{ type: 'assignment', id: 'a' }] }]);
  });

  it('compares readings only where both were shared', () => {
    const kinds = (steps: string[]) => shared(...steps).map(({ kind }) => kind);
    expect(kinds(['distress-before'])).toEqual(['outcome', 'shared']);
    expect(kinds(['distress-before', 'distress-after'])).toEqual(['outcome', 'distress']);
  });

  it('rests every sentence on rows', () => {
    const sentences = shared('distress-before', 'distress-after', 'body-noticed');
    expect(sentences.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(sentences.at(-1)).toEqual({
      kind: 'shared',
      sources: [{ type: 'answer', responseId: 'r', stepId: 'body-noticed' }],
    });
  });
});

describe('words of change', () => {
  it('does not call numbness ease', () => {
    expect(distressWords(6, 0, true)).toBe('Distress went from 6 to 0 of 10.');
    expect(distressWords(6, 0, false)).toMatch(/not a sign of ease/);
    expect(distressWords(6, 0, null)).toMatch(/not shared with it/);
    expect(distressWords(2, 5, null)).toBe('Distress went from 2 to 5 of 10.');
  });

  it('says so when nothing changed', () => {
    expect(distressWords(4, 4, true)).toBe('Distress stayed at 4 of 10.');
    expect(presenceWords('foggy', 'foggy')).toBe('Presence stayed at “Foggy”.');
  });
});

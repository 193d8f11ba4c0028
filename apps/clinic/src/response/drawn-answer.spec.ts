import { answerInWords, type Step } from '@app/exercises';
import { namedLine, placesIn, sharesIn } from './drawn-answer';

const common = { id: 'one', prompt: 'One', sharing: 'shared' } as const;

describe('what can be drawn of an answer’s words', () => {
  it('is every place that was marked', () => {
    const step: Step = {
      ...common,
      kind: 'body-map',
      sensations: [
        { id: 'tight', label: 'Tight' },
        { id: 'warm', label: 'Warm' },
        { id: 'numb', label: 'Numb' },
      ],
    };
    const words = answerInWords(step, [
      { region: 'chest', sensation: 'tight', strength: 6 },
      { region: 'hands' },
    ]);
    expect(placesIn(words)).toEqual(['chest', 'hands']);
  });

  it('is the share of every part, none for a part without a size', () => {
    const step: Step = {
      ...common,
      kind: 'pie',
      sliceName: 'Part',
      examples: [],
      maxSlices: 8,
    };
    const words = answerInWords(step, [
      { words: 'At work: the boss', size: 6 },
      { words: 'The weather' },
      { words: 'Me', size: 2 },
    ]);
    expect(sharesIn(words)).toEqual([75, 0, 25]);
  });

  it('is the name of a circle and who is in it', () => {
    expect(namedLine('Close: Ada, the cat: Tom')).toEqual({
      name: 'Close',
      rest: 'Ada, the cat: Tom',
    });
    expect(namedLine('Nobody')).toEqual({ name: 'Nobody', rest: '' });
  });
});

import type { Exercise } from '@app/exercises';
import { loadLibrary } from '../load-library';
import { coverageOf, gapsIn } from './coverage';
import { exerciseFindings } from './findings';
import { guessable } from './guessable';
import { hardestSentences, readingGrade } from './readability';
import { bannedWords, longSentences } from './rules';
import { speller } from './spelling';

const passage = (text: string) => ({ path: 'steps.0.help', text });
const library = loadLibrary();
const sound = library.find('five-senses')!;

describe('reading age', () => {
  // Kincaid et al. 1975: 0.39 words per sentence + 11.8 syllables per word − 15.59.
  it('is the grade of Flesch and Kincaid', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
    expect(readingGrade('A beautiful day.')).toBeCloseTo(0.39 * 3 + (11.8 * 5) / 3 - 15.59, 5);
    expect(readingGrade('')).toBeLessThan(0);
  });

  it('names the hardest sentences, each once, and no bare label', () => {
    const hard = 'Internalised representations perpetuate dysregulation continually.';
    const all = [
      passage(hard),
      passage(hard),
      passage('Unfortunately.'),
      passage('I am at home now.'),
    ];
    expect(hardestSentences(all, 2).map(({ sentence }) => sentence)).toEqual([
      hard.slice(0, -1),
      'I am at home now',
    ]);
  });
});

describe('words', () => {
  it('are refused with the reason', () => {
    expect(bannedWords(passage('You missed it.'))).toEqual(['missed (tone)']);
    expect(bannedWords(passage('Now you are safe.'))).toHaveLength(1);
    expect(bannedWords(passage('The scoreboard is bored.'))).toEqual([]);
  });

  it('make sentences of twenty at most', () => {
    const twenty = 'word '.repeat(20).trim();
    expect(longSentences(passage(`${twenty}. ${twenty}.`))).toEqual([]);
    expect(longSentences(passage(`${twenty} more.`))).toHaveLength(1);
  });

  it('are spelt as in British English, with the words of our own', () => {
    const misspelt = speller('en', '# ours\nTrellis\n');
    expect(misspelt([passage('The colour of Trellis isn’t gray-blue, recieve it.')])).toEqual([
      'gray-blue',
      'recieve',
    ]);
  });
});

describe('findings', () => {
  it('say the file and the place', () => {
    const steps = sound.steps.map((step) =>
      step.id === 'which-helped' ? { ...step, help: undefined } : step,
    );
    expect(exerciseFindings({ ...sound, steps })).toEqual([
      { file: 'five-senses.yaml', path: 'which-helped', message: 'does not say why it is asked' },
    ]);
    const uncautious = {
      ...sound,
      intensity: 2 as const,
      care: { ...sound.care, caution: undefined },
    };
    expect(exerciseFindings(uncautious).map(({ path }) => path)).toEqual(['care.caution']);
    const claim = { ...sound, whyItHelps: 'It helps most people.', sources: [] };
    expect(exerciseFindings(claim).map(({ path }) => path)).toEqual(['sources']);
  });
});

describe('a private answer', () => {
  const steps = (help: string): Exercise['steps'] => {
    const asked = { kind: 'short-answer', prompt: 'What?', sharing: 'private' } as const;
    const rule = (step: string) => ({
      all: [{ step, operator: 'answered', value: true } as const],
    });
    return [
      { ...asked, id: 'afraid', help },
      { ...asked, id: 'also-private', help, showWhen: rule('afraid') },
      { ...asked, id: 'shared', help, sharing: 'shared', showWhen: rule('also-private') },
      { ...asked, id: 'gives-nothing-away', help },
    ];
  };
  const found = (help: string) => guessable({ ...sound, steps: steps(help) }).map(({ id }) => id);

  it('that shared ones after it give away says so, near and far', () => {
    expect(found('We ask because it matters.')).toEqual(['afraid', 'also-private']);
    expect(found('What you share after it may show what you answered.')).toEqual([]);
  });
});

describe('coverage', () => {
  it('counts who carries a value, and tells what too few carry', () => {
    const coverage = coverageOf([sound], []);
    expect(coverage).toContainEqual({
      axis: 'pillar',
      value: 'felt-safety',
      exercises: 1,
      programmes: 0,
    });
    expect(gapsIn(coverage)).toContain('pillar felt-safety: 1 exercises, not 2');
    expect(gapsIn(coverage)).toContain('wound betrayal: no programme names it');
    expect(gapsIn(coverageOf([sound, sound], [])).join()).not.toContain('felt-safety');
  });
});

import { asks, longestWay, type Exercise, type Language, type Programme } from '@app/exercises';
import type { Finding } from '../library-error';
import { guessable } from './guessable';
import { passagesForClinic, passagesOf, passagesOfProgramme, type Passage } from './passages';
import { asText, readingGrade } from './readability';
import { bannedWords, longSentences } from './rules';

/** Highest grade of a whole text, and of the words of one step: shorter, so it varies more. */
export const MAX_GRADE = { whole: 5, step: 7 } as const;

/** Most that one way through asks or gives to do, readings and frame aside: more is a form. */
const MOST_QUESTIONS = 10;

/** What stands against the words of an exercise. */
export function exerciseFindings(exercise: Exercise): Finding[] {
  const file = `${exercise.id}.yaml`;
  const all = passagesOf(exercise);
  return [
    ...wordFindings(file, all),
    ...tooHard(file, 'the whole', all, MAX_GRADE.whole),
    ...exercise.steps.flatMap((step, index) => {
      const words = all.filter(({ path }) => path.startsWith(`steps.${index}.`));
      return tooHard(file, step.id, words, MAX_GRADE.step);
    }),
    ...exercise.steps
      .filter((step) => asks(step) && !step.help)
      .map((step) => ({ file, path: step.id, message: 'does not say why it is asked' })),
    ...guessable(exercise).map(({ id }) => ({
      file,
      path: id,
      message: 'does not say that what is shared after it may show the answer',
    })),
    ...tooLong(file, exercise),
    ...unsourced(file, exercise),
    ...withoutCaution(file, exercise),
  ];
}

function tooLong(file: string, exercise: Exercise): Finding[] {
  const most = longestWay(exercise);
  if (most <= MOST_QUESTIONS) return [];
  return [
    { file, path: 'steps', message: `asks for ${most} things on one way, not ${MOST_QUESTIONS}` },
  ];
}

export function programmeFindings(programme: Programme): Finding[] {
  const file = `${programme.id}.yaml`;
  const all = passagesOfProgramme(programme);
  return [...wordFindings(file, all), ...tooHard(file, 'the whole', all, MAX_GRADE.whole)];
}

/** Words that no dictionary knows. */
export function spellingFindings(
  content: readonly (Exercise | Programme)[],
  misspelt: (passages: readonly Passage[]) => string[],
): Finding[] {
  return content.flatMap((one) => {
    const read = 'care' in one ? passagesOf(one) : passagesOfProgramme(one);
    return misspelt([...read, ...passagesForClinic(one)]).map((word) => ({
      file: `${one.id}.yaml`,
      path: '',
      message: `no dictionary knows “${word}”`,
    }));
  });
}

/** Banned words and long sentences, in the language that the passages are in. */
export function wordFindings(
  file: string,
  all: readonly Passage[],
  language: Language = 'en',
): Finding[] {
  return all.flatMap((passage) =>
    [
      ...bannedWords(passage, language).map((what) => `banned: ${what}`),
      ...longSentences(passage).map((what) => `too long: ${what}`),
    ].map((message) => ({ file, path: passage.path, message })),
  );
}

function tooHard(file: string, path: string, all: readonly Passage[], most: number): Finding[] {
  const grade = readingGrade(asText(all));
  if (grade <= most) return [];
  return [{ file, path, message: `reads at grade ${grade.toFixed(1)}, not ${most}` }];
}

/** Who speaks of people in general names what that rests on. */
function unsourced(file: string, { whyItHelps, sources }: Exercise): Finding[] {
  const claims = /\b(many|most) people\b/i.test(whyItHelps);
  return claims && sources.length === 0
    ? [{ file, path: 'sources', message: 'a claim about people without a source' }]
    : [];
}

/** What takes effort has something for the therapist to weigh. */
function withoutCaution(file: string, { intensity, care }: Exercise): Finding[] {
  return intensity > 1 && !care.caution
    ? [{ file, path: 'care.caution', message: 'levels 2 and 3 have a line for the therapist' }]
    : [];
}

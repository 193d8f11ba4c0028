import { purposeIsOneSentence } from '../checks/one-sentence';
import { exerciseSchema, type Exercise } from '../exercise';
import { frameSchema, type Frame } from '../frame';
import { exerciseIdSchema } from '../ids';
import { readAs, type Checked } from '../problem';
import { programmeSchema, programmeStepId, type Programme, type ProgrammeStep } from '../programme';
import type { Step } from '../registry';
import { z } from '../zod';
import { byId, fields, only, text, type Shape } from './shape';
import { isById, withWordsBeneath, wordsProblems, wordsSchema, type Words } from './words';

const close = fields({ title: text, body: text });
const labels = byId(only('label'));
const withExamples = byId(fields({ label: text, example: text }));

/** Every word of a step that is ours, of whatever kind it is; an instrument's are as published. */
const step = fields({
  prompt: text,
  help: text,
  topic: text,
  asks: text,
  body: text,
  example: text,
  examples: text,
  instructions: text,
  instead: text,
  doneLabel: text,
  low: text,
  high: text,
  greeting: text,
  rowName: text,
  entryName: text,
  sliceName: text,
  choices: labels,
  feelings: labels,
  sensations: labels,
  rings: labels,
  kinds: labels,
  parts: withExamples,
  columns: withExamples,
  labels: fields({ when: text, where: text, how: text, obstacle: text }),
  measure: fields({ name: text, prompt: text, low: text, high: text }),
});

const exercise = fields({
  title: text,
  purpose: text,
  whyItHelps: text,
  touches: text,
  gentlerNote: text,
  endsWhen: text,
  steps: byId(step),
  close,
});

const why = byId(only('why'), (one: ProgrammeStep) => programmeStepId(one));
const programme = fields({
  title: text,
  purpose: text,
  about: text,
  opening: why,
  steps: why,
  close,
});

const frame = fields({ before: byId(step), after: byId(step) });

/** The words of an exercise that its client reads, by the ids of its steps and choices. */
export const wordsOfExercise = (of: Exercise): Words => wordsIn(exercise, of);
/** The words of a programme that its client reads, by the ids of its steps. */
export const wordsOfProgramme = (of: Programme): Words => wordsIn(programme, of);

/** A translation as it is written: what it translates, and the words. */
export interface Translation {
  readonly of: string;
  readonly version: number;
  readonly words: Words;
}

const translationSchema = z
  .object({ of: exerciseIdSchema, version: z.int().min(1) })
  .catchall(wordsSchema)
  .transform(({ of, version, ...words }): Translation => ({ of, version, words: words }));

/** Reads a translation of an exercise or a programme. Never throws. */
export function readTranslation(value: unknown): Checked<Translation> {
  return readAs(translationSchema, value);
}

/** The frame in other words: exactly its own, nothing missing and nothing stray. Never throws. */
export function translateFrame(of: Frame, value: unknown): Checked<Frame> {
  const words = readAs(wordsSchema, value);
  return words.ok ? translated(frame, of, words.value, (put) => readAs(frameSchema, put)) : words;
}

/** A programme in other words: exactly its own, nothing missing and nothing stray. */
export function translateProgramme(of: Programme, words: Words): Checked<Programme> {
  return translated(programme, of, words, (put) => readAs(programmeSchema, put));
}

/**
 * An exercise in other words: exactly its own, nothing missing and nothing stray. Where it says what the
 * frame says, the frame's translation speaks, unless the exercise's has words of its own for it.
 */
export function translateExercise(
  of: Exercise,
  words: Words,
  frames: { readonly own: Frame; readonly translated: Frame },
): Checked<Exercise> {
  const beneath = Object.fromEntries(
    of.steps.flatMap((one): [string, Words][] => {
      const said = stepOf(frames.translated, one.id);
      return said && isSaid(stepOf(frames.own, one.id), one) ? [[one.id, wordsIn(step, said)]] : [];
    }),
  );
  return translated(exercise, of, withWordsBeneath(words, { steps: beneath }), (put) => {
    const read = readAs(exerciseSchema, put);
    // Ways and conditions are those of the original, and were walked with it.
    const problems = read.ok ? purposeIsOneSentence(read.value) : [];
    return problems.length === 0 ? read : { ok: false, problems };
  });
}

function translated<T>(
  shape: Shape,
  of: T,
  words: Words,
  read: (put: unknown) => Checked<T>,
): Checked<T> {
  const problems = wordsProblems(wordsIn(shape, of), words);
  return problems.length > 0 ? { ok: false, problems } : read(shape.put(of, words));
}

function wordsIn(shape: Shape, of: unknown): Words {
  return shape.take(of) ?? {};
}

function stepOf({ before, after }: Frame, id: string): Step | undefined {
  return [...before, ...after].find((one) => one.id === id);
}

/** Whether both say the same, so that one translation fits both. */
function isSaid(framed: Step | undefined, own: Step): boolean {
  if (!framed) return false;
  const [one, other] = [wordsIn(step, framed), wordsIn(step, own)];
  return isById(one) && JSON.stringify(one) === JSON.stringify(other);
}

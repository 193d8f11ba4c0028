import type { t } from '../words';
import { type DraftStep, freshId, type Writable } from './own-draft';

type WordId = Parameters<typeof t>[0];

/** One field of a step: where its value stands, and what it takes. */
export type StepField = { path: string; label: WordId } & (
  | { as: 'line' | 'lines' | 'check' }
  | { as: 'number'; min: number; max: number }
  | { as: 'choices'; withExample?: boolean }
);

const line = (path: string, label: WordId): StepField => ({ path, label, as: 'line' });
const lines = (path: string, label: WordId): StepField => ({ path, label, as: 'lines' });
const choices = (path: string, label: WordId, withExample = false): StepField => ({
  path,
  label,
  as: 'choices',
  withExample,
});
const number = (path: string, label: WordId, min: number, max: number): StepField => ({
  path,
  label,
  as: 'number',
  min,
  max,
});
const example = line('example', 'clinic.author.field.example');

/** What each kind of step has beside the fields of all. */
export const FIELDS: Record<Writable, readonly StepField[]> = {
  'content-note': [
    line('topic', 'clinic.author.field.topic'),
    line('asks', 'clinic.author.field.asks'),
    lines('body', 'clinic.author.field.body'),
  ],
  text: [lines('body', 'clinic.author.field.body')],
  'short-answer': [example],
  'long-answer': [example],
  'single-choice': [choices('choices', 'clinic.author.field.choices')],
  'multi-choice': [choices('choices', 'clinic.author.field.choices')],
  scale: [line('low', 'clinic.author.field.low'), line('high', 'clinic.author.field.high')],
  feelings: [choices('feelings', 'clinic.author.field.feelings')],
  practice: [
    lines('instructions', 'clinic.author.field.instructions'),
    line('doneLabel', 'clinic.author.field.doneLabel'),
  ],
  plan: [
    line('labels.when', 'clinic.author.field.planWhen'),
    line('labels.where', 'clinic.author.field.planWhere'),
    line('labels.how', 'clinic.author.field.planHow'),
    line('labels.obstacle', 'clinic.author.field.planObstacle'),
  ],
  ladder: [
    number('rungs', 'clinic.author.field.rungs', 2, 10),
    line('measure.name', 'clinic.author.field.measureName'),
    line('measure.prompt', 'clinic.author.field.measurePrompt'),
    line('measure.low', 'clinic.author.field.low'),
    line('measure.high', 'clinic.author.field.high'),
    example,
  ],
  'table-rows': [
    line('rowName', 'clinic.author.field.rowName'),
    choices('columns', 'clinic.author.field.columns', true),
    number('maxRows', 'clinic.author.field.maxRows', 1, 20),
  ],
  'script-builder': [choices('parts', 'clinic.author.field.parts', true)],
  'body-map': [choices('sensations', 'clinic.author.field.sensations')],
  timeline: [
    line('entryName', 'clinic.author.field.entryName'),
    choices('kinds', 'clinic.author.field.kinds'),
    { path: 'alternate', label: 'clinic.author.field.alternate', as: 'check' },
    number('maxEntries', 'clinic.author.field.maxEntries', 2, 30),
  ],
  circles: [
    choices('rings', 'clinic.author.field.rings'),
    number('maxNames', 'clinic.author.field.maxNames', 2, 40),
  ],
  pie: [
    line('sliceName', 'clinic.author.field.sliceName'),
    lines('examples', 'clinic.author.field.examples'),
    number('maxSlices', 'clinic.author.field.maxSlices', 2, 12),
  ],
  letter: [line('greeting', 'clinic.author.field.greeting'), example],
  'breath-pacer': [
    number('inSeconds', 'clinic.author.field.inSeconds', 2, 6),
    number('outSeconds', 'clinic.author.field.outSeconds', 3, 10),
    number('rounds', 'clinic.author.field.rounds', 2, 20),
    line('instead', 'clinic.author.field.instead'),
    line('doneLabel', 'clinic.author.field.doneLabel'),
  ],
};

/** What a new step of a kind begins with, where there is something to begin with. */
const BEGINNINGS: Partial<Record<Writable, object>> = {
  ladder: { rungs: 5 },
  'table-rows': { maxRows: 8 },
  timeline: { maxEntries: 12 },
  circles: { maxNames: 20 },
  pie: { maxSlices: 8 },
  'breath-pacer': { inSeconds: 4, outSeconds: 6, rounds: 6 },
};

/** How many empty places a new list of choices has: as many as its kind asks for. */
const PLACES: Partial<Record<Writable, number>> = {
  feelings: 3,
  'body-map': 3,
  'table-rows': 1,
  timeline: 1,
};

/** A new step: private where it asks, until somebody decides otherwise. */
export function freshStep(kind: Writable): DraftStep {
  const lists = FIELDS[kind]
    .filter(({ as }) => as === 'choices')
    .map(({ path }) => {
      const places = Array.from({ length: PLACES[kind] ?? 2 }, () => ({
        id: freshId('choice'),
        label: '',
      }));
      return [path, places] as const;
    });
  return {
    id: freshId('step'),
    kind,
    prompt: '',
    sharing: kind === 'text' || kind === 'content-note' ? 'shared' : 'private',
    ...BEGINNINGS[kind],
    ...Object.fromEntries(lists),
  };
}

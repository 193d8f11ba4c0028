import type { StepKindName } from '@app/exercises';
import { moved } from '../order/moved';

/** A step as far as it is written. */
export type DraftStep = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly kind: string;
};

/** An exercise as far as it is written. */
export type OwnDraft = Readonly<Record<string, unknown>> & { readonly steps: readonly DraftStep[] };

/** Reads what the server kept: whatever it is, its steps are a list of steps. */
export function asOwnDraft(kept: Readonly<Record<string, unknown>>): OwnDraft {
  const steps = Array.isArray(kept.steps) ? (kept.steps as unknown[]) : [];
  return { ...kept, steps: steps.filter(isStep) };
}

function isStep(value: unknown): value is DraftStep {
  return typeof value === 'object' && value !== null && 'id' in value && 'kind' in value;
}

/** A part of some plain data by its dotted path; undefined where there is none. */
export function partAt(whole: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), whole);
}

/** The same data with one part of it changed. */
export function withPart<T extends object>(whole: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const inner = isRecord(whole) && isRecord(whole[key]) ? whole[key] : {};
  return { ...whole, [key]: rest.length > 0 ? withPart(inner, rest.join('.'), value) : value };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id that no step or choice has had before: answers of earlier versions keep theirs. */
export function freshId(of: 'step' | 'choice'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  const tail = Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
  return `${of}-${tail}`;
}

/** The steps with one more after the one at `place`; -1 puts it first. */
export function insertAfter(draft: OwnDraft, place: number, step: DraftStep): OwnDraft {
  const { steps } = draft;
  return { ...draft, steps: [...steps.slice(0, place + 1), step, ...steps.slice(place + 1)] };
}

export function removeStep(draft: OwnDraft, stepId: string): OwnDraft {
  return { ...draft, steps: draft.steps.filter(({ id }) => id !== stepId) };
}

/** One place up or down; at an end it stays. */
export function moveStep(draft: OwnDraft, stepId: string, by: -1 | 1): OwnDraft {
  const from = draft.steps.findIndex(({ id }) => id === stepId);
  if (!draft.steps[from] || !draft.steps[from + by]) return draft;
  return { ...draft, steps: moved(draft.steps, from, by) };
}

/** A copy below it, under an id of its own. */
export function duplicateStep(draft: OwnDraft, stepId: string, id: string): OwnDraft {
  const place = draft.steps.findIndex((step) => step.id === stepId);
  const step = draft.steps[place];
  return step ? insertAfter(draft, place, { ...step, id }) : draft;
}

export function changeStep(draft: OwnDraft, stepId: string, path: string, to: unknown): OwnDraft {
  const steps = draft.steps.map((step) => (step.id === stepId ? withPart(step, path, to) : step));
  return { ...draft, steps };
}

/** Whether a step of the kind asks something. */
export const asksSomething = (kind: string): boolean => kind !== 'text' && kind !== 'content-note';

export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Kinds that can be added: readings come by themselves, and measures have their own words. */
export const WRITABLE = [
  'content-note',
  'text',
  'short-answer',
  'long-answer',
  'single-choice',
  'multi-choice',
  'scale',
  'feelings',
  'practice',
  'plan',
  'ladder',
  'table-rows',
  'script-builder',
  'body-map',
  'timeline',
  'circles',
  'pie',
  'letter',
  'breath-pacer',
] as const satisfies readonly StepKindName[];
export type Writable = (typeof WRITABLE)[number];

export const isWritable = (kind: string): kind is Writable =>
  (WRITABLE as readonly string[]).includes(kind);

/** True for one that was begun blank, and in which nothing was written yet. */
export const isUntouched = ({ revision, draft }: { revision: number; draft: object }): boolean =>
  revision === 1 && asOwnDraft({ ...draft }).steps.length === 0;

import type { Exercise } from './exercise';
import type { Step } from './registry';

/** Fields of words, as they are called in a sentence. */
const WORDS = {
  title: 'The title',
  purpose: 'The purpose',
  whyItHelps: 'Why it helps',
  gentlerNote: 'The gentler way',
  endsWhen: 'When it ends',
} as const;

const TAGS = ['pillar', 'strands', 'wounds', 'patterns', 'repairAims', 'when'] as const;

/** Fields of a step that have sentences of their own, or none. */
const TOLD = new Set(['id', 'kind', 'prompt', 'help', 'sharing', 'showWhen', 'recall']);

/**
 * What an author changed from one version to the next, a sentence each; [] where nothing did.
 * Readings around levels 2 and 3 are told of by the level: leave them out of both.
 */
export function diffExercises(before: Exercise, after: Exercise): string[] {
  return [
    ...wordsChanged(before, after),
    ...detailsChanged(before, after),
    ...stepsChanged(before.steps, after.steps),
  ];
}

function wordsChanged(before: Exercise, after: Exercise): string[] {
  return Object.entries(WORDS).flatMap(([key, name]) => {
    const [was, is] = [before[key as keyof typeof WORDS], after[key as keyof typeof WORDS]];
    if (was === is) return [];
    return is === undefined ? [`${name} was taken out.`] : [`${name} now reads ${quoted(is)}`];
  });
}

function detailsChanged(before: Exercise, after: Exercise): string[] {
  const other = (...keys: (keyof Exercise)[]) => keys.some((key) => !same(before[key], after[key]));
  const told: (readonly [boolean, string])[] = [
    [other('minutes'), `It now takes ${after.minutes} minutes, not ${before.minutes}.`],
    [other('intensity'), `It is now at level ${after.intensity}, not ${before.intensity}.`],
    [other(...TAGS), 'The tags changed.'],
    [other('touches'), 'What it touches changed.'],
    [other('gentler'), 'Another exercise is now the gentler one.'],
    [other('care'), 'What to weigh before giving it changed.'],
    [other('sources'), 'What it rests on changed.'],
    [other('close'), 'The last page changed.'],
  ];
  return told.flatMap(([isSo, words]) => (isSo ? [words] : []));
}

function stepsChanged(before: readonly Step[], after: readonly Step[]): string[] {
  const was = new Map(before.map((step) => [step.id, step]));
  const is = new Map(after.map((step) => [step.id, step]));
  const moved = movedIds(
    before.map(({ id }) => id).filter((id) => is.has(id)),
    after.map(({ id }) => id).filter((id) => was.has(id)),
  );
  return [
    ...before.filter(({ id }) => !is.has(id)).map(({ prompt }) => `Step “${prompt}” was removed.`),
    ...after.flatMap((step) => {
      const old = was.get(step.id);
      if (!old) return [`Step “${step.prompt}” was added.`];
      const place = moved.has(step.id) ? [`Step “${step.prompt}” was moved.`] : [];
      return [...stepChanged(old, step), ...place];
    }),
  ];
}

function stepChanged(before: Step, after: Step): string[] {
  const { prompt } = before;
  const said: string[] = [];
  if (after.prompt !== prompt)
    said.push(`The question “${prompt}” now reads ${quoted(after.prompt)}`);
  if (after.help !== before.help) {
    said.push(
      after.help === undefined
        ? `“${after.prompt}” no longer says why it is asked.`
        : `Why “${after.prompt}” is asked now reads ${quoted(after.help)}`,
    );
  }
  if (after.sharing !== before.sharing) {
    const who = after.sharing === 'shared' ? 'shared' : 'private';
    said.push(`The answer to “${after.prompt}” now starts out ${who}.`);
  }
  if (!same(before.showWhen, after.showWhen)) said.push(`When “${after.prompt}” shows changed.`);
  if (before.recall !== after.recall) said.push(`What “${after.prompt}” recalls changed.`);
  return [...said, ...contentsChanged(before, after)];
}

/** What else a kind of step has: lists of choices are told one by one. */
function contentsChanged(before: Step, after: Step): string[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !TOLD.has(key));
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (same(old, now)) return [];
    if (isLabelled(old) && isLabelled(now)) return labelsChanged(old, now, after.prompt);
    return [`What “${after.prompt}” says or offers changed.`];
  });
}

/** Words in quotation marks at the end of a sentence, which some of them end by themselves. */
const quoted = (words: string): string => `“${words}”${/[.!?…]$/.test(words) ? '' : '.'}`;

const partsOf = (whole: object): Map<string, unknown> => new Map(Object.entries(whole));

type Labelled = { id: string; label: string }[];

function labelsChanged(before: Labelled, after: Labelled, prompt: string): string[] {
  const removed = before.filter(({ id }) => !after.some((one) => one.id === id));
  const said = [
    ...removed.map(({ label }) => `“${label}” was removed from “${prompt}”.`),
    ...after.flatMap(({ id, label }) => {
      const old = before.find((one) => one.id === id);
      if (!old) return [`“${label}” was added to “${prompt}”.`];
      return old.label === label
        ? []
        : [`“${old.label}” in “${prompt}” now reads ${quoted(label)}`];
    }),
  ];
  if (said.length > 0) return said;
  const isMoved = after.some(({ id }, place) => before[place]?.id !== id);
  return isMoved
    ? [`What “${prompt}” offers stands in another order.`]
    : [`What “${prompt}” says or offers changed.`];
}

function isLabelled(value: unknown): value is Labelled {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => typeof one === 'object' && one !== null && 'label' in one)
  );
}

/** The fewest ids that have to move to get from one order to the other. */
function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const longest: string[][] = [];
  for (const id of after) {
    const place = before.indexOf(id);
    const earlier = longest.filter((run) => before.indexOf(run.at(-1)!) < place);
    const best = earlier.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
    longest.push([...best, id]);
  }
  const kept = longest.reduce<string[]>((a, b) => (b.length > a.length ? b : a), []);
  return new Set(after.filter((id) => !kept.includes(id)));
}

/** Plain data of the format, whatever the order of its keys. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [partsOf(one), partsOf(other)];
  return [...new Set([...a.keys(), ...b.keys()])].every((key) => same(a.get(key), b.get(key)));
}

import type { Questionnaire, QuestionnaireItem } from '@medplum/fhirtypes';
import type { Exercise } from '../exercise';
import { kindOf, type Step } from '../registry';
import { DISTRESS_ANCHORS } from '../steps/distress';
import { enableWhen } from './enable-when';
import { inSystemOf } from './codes';

/** The canonical address of an exercise; `|version` pins one (R4 canonical). */
export function canonicalOf({ id, version }: Pick<Exercise, 'id' | 'version'>): string {
  return `urn:trellis:exercise:${id}|${version}`;
}

/**
 * An exercise as a FHIR R4 Questionnaire. What only clinicians weigh (care data) stays behind.
 * @param status `retired` for a version that cannot be given any more
 */
export function toQuestionnaire(
  exercise: Exercise,
  status: 'active' | 'retired' = 'active',
): Questionnaire {
  const { id, version, title, purpose, whyItHelps, endsWhen, close, steps } = exercise;
  const last = {
    linkId: '.close',
    type: 'display',
    text: [close.title, ...close.body].join('\n\n'),
  } as const;
  return inSystemOf(exercise, {
    resourceType: 'Questionnaire',
    url: `urn:trellis:exercise:${id}`,
    version: String(version),
    name: nameOf(id),
    title,
    status,
    subjectType: ['Patient'],
    description: [purpose, endsWhen].join('\n\n'),
    purpose: whyItHelps,
    item: [...steps.map((step) => itemOf(step, steps)), last],
  });
}

function itemOf(step: Step, steps: readonly Step[]): QuestionnaireItem {
  const own = kindOf(step)?.fhir.item(step) ?? { type: 'display' as const };
  const enabled = { linkId: step.id, ...enableWhen(step.showWhen, steps) };
  if (own.type === 'display')
    return { ...own, ...enabled, text: [step.prompt, ...readOf(step)].join('\n\n') };
  const read = readOf(step).map((text, index) => ({
    // Two dots: no part of any step is called so.
    linkId: `${step.id}..${index + 1}`,
    type: 'display' as const,
    text,
  }));
  const item = [...read, ...(own.item ?? [])];
  return {
    ...own,
    ...enabled,
    text: step.prompt,
    ...(item.length > 0 ? { item } : {}),
  };
}

/** What is read at a step besides its question. */
function readOf(step: Step): string[] {
  const help = step.help ? [step.help] : [];
  switch (step.kind) {
    case 'text':
      return [...help, ...step.body];
    case 'content-note':
      return [...help, step.topic, step.asks, ...step.body];
    case 'practice':
      return [...help, ...step.instructions];
    case 'breath-pacer':
      return [...help, step.instead];
    case 'measure':
      return [...help, step.instrument.instructions, step.instrument.attribution];
    case 'scale':
      return [...help, endsInWords(step)];
    case 'distress':
      return [...help, DISTRESS_ANCHORS.map(({ at, words }) => `${at}: ${words}`).join('\n')];
    case 'ladder':
      return [...help, endsInWords(step.measure)];
    default:
      return help;
  }
}

/** What the two ends of a scale mean: a number alone says nothing. */
function endsInWords({ low, high }: { low: string; high: string }): string {
  return `0: ${low}\n10: ${high}`;
}

/** A name for programs: it begins with a capital and has letters and digits alone (constraint que-0). */
function nameOf(id: string): string {
  return id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

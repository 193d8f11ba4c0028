import type { Questionnaire, QuestionnaireItem } from '@medplum/fhirtypes';
import type { Exercise } from '../exercise';
import { kindOf, type Step } from '../registry';
import { enableWhen } from './enable-when';
import { partId, printable } from './mapping';

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
  const { id, version, title, purpose, whyItHelps, steps } = exercise;
  return {
    resourceType: 'Questionnaire',
    url: `urn:trellis:exercise:${id}`,
    version: String(version),
    name: nameOf(id),
    title: printable(title),
    status,
    subjectType: ['Patient'],
    description: printable(purpose),
    purpose: printable(whyItHelps),
    item: steps.map((step) => itemOf(step, steps)),
  };
}

function itemOf(step: Step, steps: readonly Step[]): QuestionnaireItem {
  const own = kindOf(step)?.fhir.item(step) ?? { type: 'display' as const };
  const enabled = { linkId: step.id, ...enableWhen(step.showWhen, steps) };
  if (own.type === 'display')
    return { ...own, ...enabled, text: printable([step.prompt, ...readOf(step)].join('\n\n')) };
  const read = readOf(step).map((text, index) => ({
    linkId: partId(step, `read-${index + 1}`),
    type: 'display' as const,
    text: printable(text),
  }));
  const item = [...read, ...(own.item ?? [])];
  return {
    ...own,
    ...enabled,
    text: printable(step.prompt),
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
    default:
      return help;
  }
}

/** A name for programs: it begins with a capital and has letters and digits alone (constraint que-0). */
function nameOf(id: string): string {
  return id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}

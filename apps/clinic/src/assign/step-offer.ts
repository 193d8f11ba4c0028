import {
  BODY_REGIONS,
  DISTRESS_ANCHORS,
  PLAN_PARTS,
  PRESENCE_CHOICES,
  type Step,
} from '@app/exercises';

/** What a step shows beside its question: text to read, and the form that an answer takes. */
export type StepOffer = {
  /** Paragraphs or instructions. */
  text?: readonly string[];
  /** Answers to choose from. */
  choices?: readonly string[];
  /** A scale of 0 to 10 with what some of its numbers mean. */
  scale?: readonly { at: number; words: string }[];
  /** Places to write in; an empty name is one without. */
  fields?: readonly string[];
  /** What is pressed when it is done. */
  button?: string;
};

/** What the client finds at a step, whatever its kind. */
export function offerOf(step: Step): StepOffer {
  switch (step.kind) {
    case 'text':
      return { text: step.body };
    case 'content-note':
      return { text: [step.topic, step.asks, ...step.body] };
    case 'practice':
      return { text: step.instructions, button: step.doneLabel };
    case 'single-choice':
    case 'multi-choice':
      return { choices: step.choices.map(({ label }) => label) };
    case 'feelings':
      return { choices: step.feelings.map(({ label }) => label) };
    case 'presence':
      return { choices: PRESENCE_CHOICES.map(({ label }) => label) };
    case 'scale':
      return { scale: ends(step) };
    case 'distress':
      return { scale: DISTRESS_ANCHORS };
    case 'plan':
      return { fields: PLAN_PARTS.map((part) => step.labels[part]) };
    case 'ladder':
      return { fields: [''], text: [step.measure.prompt], scale: ends(step.measure) };
    case 'table-rows':
      return { fields: step.columns.map(({ label }) => label) };
    case 'script-builder':
      return { fields: step.parts.map(({ label }) => `${label} …`) };
    case 'body-map':
      return {
        text: [BODY_REGIONS.map(({ label }) => label).join(', ')],
        choices: step.sensations.map(({ label }) => label),
      };
    case 'timeline':
      return { fields: [step.entryName], choices: step.kinds.map(({ label }) => label) };
    case 'circles':
      return { fields: step.rings.map(({ label }) => label) };
    case 'pie':
      return { fields: [step.sliceName], text: step.examples };
    case 'breath-pacer':
      return { text: [step.instead], button: step.doneLabel };
    case 'measure':
      return {
        text: [step.instrument.instructions, ...step.instrument.items.map(({ text }) => text)],
        choices: step.instrument.options.map(({ label }) => label),
      };
    case 'letter':
    case 'short-answer':
    case 'long-answer':
      return { fields: [''] };
  }
}

const ends = ({ low, high }: { low: string; high: string }) => [
  { at: 0, words: low },
  { at: 10, words: high },
];

import type { Exercise } from '../exercise';
import type { Step } from '../registry';
import type { Instrument } from './instrument';
import type { Measure, MeasureItem } from './measure';

/** The texts of a measure where Trellis does not ship them: loaded by a practice that holds a licence. */
export interface MeasureTexts {
  readonly instructions: string;
  /** By item id, unscored ones included. */
  readonly items: Readonly<Record<string, string>>;
  /** By value. */
  readonly options: Readonly<Record<string, string>>;
}

const BEFORE_YOU_START: readonly string[] = [
  'Many clinics ask these questions, word for word. There are no right answers. You can skip any of them.',
  'Your therapist sees your answers once you finish this, and not before. You cannot keep single answers to yourself here.',
];
const NOT_WATCHED =
  'This page is not watched live. Do you need someone now? Open “Steady me”. It lists who you can reach at once.';

/**
 * A measure as something that can be assigned: what makes an answer visible is told before the first
 * question, then the instrument in its own words.
 * @param texts what the measure itself does not ship
 */
export function measureExercise(measure: Measure, texts?: MeasureTexts): Exercise {
  const { id, version, title, recall, minutes, touches, caution, beforehand, sources } = measure;
  const steps: Step[] = [
    {
      id: 'before-you-start',
      kind: 'text',
      prompt: 'Before you start',
      sharing: 'shared',
      body: [...BEFORE_YOU_START, ...(beforehand ?? []), NOT_WATCHED],
    },
    {
      id: 'questions',
      kind: 'measure',
      prompt: measure.prompt,
      help: 'Asked again later, the same questions show what has changed for you.',
      sharing: 'shared',
      instrument: instrumentOf(measure, texts),
    },
  ];
  return {
    id,
    version,
    title,
    purpose: `To note how ${recall} ${/s$/.test(recall) ? 'have' : 'has'} been for you.`,
    whyItHelps:
      'Days blur into each other, and it is hard to tell whether things change. The same questions, asked again, help you and your therapist to see it.',
    pillar: 'across',
    strands: ['understanding-effects'],
    wounds: [],
    patterns: [],
    repairAims: ['trust-self'],
    when: 'both',
    minutes,
    intensity: 1,
    touches,
    gentler: 'orienting-to-the-room',
    gentlerNote: 'Leave the questions for today, and look around the room instead.',
    endsWhen: 'It ends at the last question. You can stop before that.',
    care: {
      avoidWhen: [],
      practiseWith: 'self',
      rehearseFirst: false,
      firstInSession: false,
      caution,
    },
    sources,
    steps,
    close: {
      title: 'That was the last question',
      body: [
        'Your therapist can look at this with you. What it means is for the two of you to say.',
        'Did a question stir something up? “Steady me” is on this page.',
      ],
    },
  };
}

function instrumentOf(measure: Measure, texts: MeasureTexts | undefined): Instrument {
  const { id, version, codes, licence } = measure;
  const shown = (options: Measure['options']) =>
    options.map(({ label, ...option }) => ({
      ...option,
      label: label ?? texts?.options[option.value] ?? String(option.value),
    }));
  const asked = ({ text, ...item }: MeasureItem) => ({
    ...item,
    text: text ?? texts?.items[item.id] ?? item.id,
  });
  return {
    measure: id,
    version,
    ...(codes.panel ? { panel: codes.panel } : {}),
    instructions: measure.instructions ?? texts?.instructions ?? measure.prompt,
    options: shown(measure.options),
    items: [
      ...measure.items.map(asked),
      ...measure.unscored.map(({ options, ...item }) => ({
        ...asked(item),
        options: shown(options),
      })),
    ],
    attribution: licence.line,
  };
}

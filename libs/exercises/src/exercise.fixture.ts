import type { Condition, ShowWhen } from './condition';
import type { Exercise } from './exercise';
import type { Frame } from './frame';
import type { Step, StepOf } from './registry';

/** For specs: the smallest exercise that can be published, with what a test changes about it. */
export function anExercise(changes: Partial<Exercise> = {}): Exercise {
  return {
    id: 'an-exercise',
    version: 1,
    title: 'An exercise',
    purpose: 'To see how this works.',
    whyItHelps: 'It helps to see.',
    pillar: 'across',
    strands: ['self-care'],
    wounds: [],
    patterns: [],
    repairAims: ['trust-self'],
    when: 'both',
    minutes: 5,
    intensity: 1,
    touches: ['Nothing much'],
    gentler: 'a-gentler-one',
    endsWhen: 'It ends at the end.',
    care: {
      avoidWhen: ['pain'],
      practiseWith: 'self',
      rehearseFirst: false,
      firstInSession: false,
    },
    sources: [],
    steps: [{ id: 'only', kind: 'short-answer', prompt: 'What?', sharing: 'shared' }],
    close: { title: 'Done', body: ['That is all.'] },
    ...changes,
  };
}

const base = { prompt: 'How is it?', sharing: 'shared' } as const;
const choices = [
  { id: 'one', label: 'The first' },
  { id: 'two', label: 'The second' },
  { id: 'three', label: 'The third' },
];

/** For specs: what frames levels 2 and 3, and a practice to end in. */
export const readings: [
  StepOf<'presence'>,
  StepOf<'distress'>,
  StepOf<'presence'>,
  StepOf<'distress'>,
  StepOf<'practice'>,
] = [
  { ...base, id: 'presence-before', kind: 'presence', moment: 'before' },
  { ...base, id: 'distress-before', kind: 'distress', moment: 'before' },
  { ...base, id: 'presence-after', kind: 'presence', moment: 'after' },
  { ...base, id: 'distress-after', kind: 'distress', moment: 'after' },
  { ...base, id: 'settle', kind: 'practice', instructions: ['Look around.'], doneLabel: 'Done' },
];

const [presenceBefore, distressBefore, presenceAfter, distressAfter, settle] = readings;

const AWAY: Condition = {
  step: 'presence-before',
  operator: 'in',
  value: ['far-away', 'numb'],
};

const HARD: ShowWhen = { all: [{ step: 'distress-before', operator: 'gte', value: 8 }] };

/** For specs: a frame with everything that going on depends on. */
export const aFrame: Frame = {
  before: [
    presenceBefore,
    distressBefore,
    { ...base, id: 'hard-already', kind: 'text', body: ['Leave it for today.'], showWhen: HARD },
    { ...settle, id: 'look-around-first', showWhen: { all: [AWAY] } },
    {
      ...base,
      id: 'go-on-or-stop',
      kind: 'single-choice',
      choices: [
        { id: 'stop', label: 'Stop' },
        { id: 'go-on', label: 'Go on' },
      ],
      showWhen: { all: [AWAY] },
    },
  ],
  after: [
    presenceAfter,
    distressAfter,
    { ...settle, id: 'come-back' },
    { ...base, id: 'still-hard', kind: 'text', body: ['You did nothing wrong.'] },
  ],
};
const work: Step[] = [
  { ...base, id: 'read', kind: 'text', body: ['Read this.'] },
  { ...base, id: 'short', kind: 'short-answer' },
  { ...base, id: 'long', kind: 'long-answer', sharing: 'private' },
  { ...base, id: 'single', kind: 'single-choice', choices },
  {
    ...base,
    id: 'multi',
    kind: 'multi-choice',
    choices,
    showWhen: { all: [{ step: 'single', operator: 'in', value: ['one', 'two'] }] },
  },
  {
    ...base,
    id: 'scale',
    kind: 'scale',
    low: 'Not at all',
    high: 'Very',
    showWhen: { all: [{ step: 'multi', operator: 'includes', value: 'two' }] },
  },
  { ...base, id: 'feelings', kind: 'feelings', feelings: choices },
  {
    ...base,
    id: 'plan',
    kind: 'plan',
    labels: { when: 'When?', where: 'Where?', how: 'How?', obstacle: 'What if?' },
  },
  {
    ...base,
    id: 'ladder',
    kind: 'ladder',
    rungs: 3,
    measure: { name: 'ease', prompt: 'How easy?', low: 'Hard', high: 'Easy' },
  },
  {
    ...base,
    id: 'rows',
    kind: 'table-rows',
    rowName: 'Cue',
    columns: [
      { id: 'one', label: 'What' },
      { id: 'two', label: 'When' },
    ],
    maxRows: 3,
    recall: 'ladder',
  },
  {
    ...base,
    id: 'script',
    kind: 'script-builder',
    parts: [
      { id: 'one', label: 'When' },
      { id: 'two', label: 'I will' },
    ],
  },
  { ...base, id: 'body', kind: 'body-map', sensations: choices },
  {
    ...base,
    id: 'timeline',
    kind: 'timeline',
    entryName: 'Moment',
    kinds: choices.slice(0, 2),
    alternate: true,
    maxEntries: 3,
  },
  { ...base, id: 'circles', kind: 'circles', rings: choices, maxNames: 3 },
  { ...base, id: 'pie', kind: 'pie', sliceName: 'Part', examples: [], maxSlices: 3 },
  { ...base, id: 'letter', kind: 'letter', sharing: 'private', greeting: 'Dear you' },
  {
    ...base,
    id: 'breath',
    kind: 'breath-pacer',
    inSeconds: 4,
    outSeconds: 6,
    rounds: 5,
    instead: 'Listen to the room.',
    doneLabel: 'I have done this',
  },
  {
    ...base,
    id: 'measure',
    kind: 'measure',
    instrument: {
      measure: 'a-measure',
      version: 1,
      instructions: 'Lately, how often?',
      options: [
        { value: 0, label: 'Never' },
        { value: 2, label: 'Often' },
      ],
      items: [
        { id: 'one', text: 'Being tired' },
        { id: 'two', text: 'Being sad' },
        {
          id: 'three',
          text: 'How hard is it?',
          options: [0, 5].map((value) => ({ value, label: `${value}!` })),
        },
      ],
      attribution: 'Ours.',
    },
  },
];

/** For specs: a level 2 exercise with a step of every kind and two branches in a row. */
export const aFullExercise: Exercise = anExercise({
  intensity: 2,
  steps: [
    { ...base, id: 'note', kind: 'content-note', topic: 'This', asks: 'That', body: ['Go slow.'] },
    presenceBefore,
    distressBefore,
    ...work,
    presenceAfter,
    distressAfter,
    settle,
  ],
});

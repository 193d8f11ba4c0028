import type { Exercise } from './exercise';
import type { Problem } from './problem';
import type { Step } from './registry';
import { PRACTISE_WITH } from './vocabulary';

/** What can bring up more than it seems to: colleagues are told so before they give it. */
const NEEDS_CAUTION: readonly Step['kind'][] = ['body-map', 'breath-pacer', 'letter'];

/** What can harm through the body: who has to be careful with it is named. */
const NEEDS_AVOID: readonly Step['kind'][] = ['body-map', 'breath-pacer'];

/** The care that an author's steps ask for and that is not written down. */
export function faultsOfCare({ steps, care }: Exercise): Problem[] {
  const has = (kinds: readonly Step['kind'][]) => steps.some(({ kind }) => kinds.includes(kind));
  const caution = has(NEEDS_CAUTION) && !care.caution;
  const avoid = has(NEEDS_AVOID) && care.avoidWhen.length === 0;
  return [
    ...(caution
      ? [{ path: 'care.caution', message: 'These steps need a line of caution for colleagues.' }]
      : []),
    ...(avoid
      ? [
          {
            path: 'care.avoidWhen',
            message: 'Say with whom care is needed: this works on the body.',
          },
        ]
      : []),
  ];
}

/** A copy as far as it can be more careless than what it was made from. */
type Careful = Pick<Exercise, 'intensity' | 'when' | 'care'>;

type Less = readonly [
  path: string,
  isLess: (copy: Careful, source: Careful) => boolean,
  message: string,
];

/** From the least care to the most. */
const withWhom = ({ care }: Careful): number => PRACTISE_WITH.indexOf(care.practiseWith);

const LESS: readonly Less[] = [
  [
    'intensity',
    (copy, source) => copy.intensity < source.intensity,
    'What this was copied from is of a deeper level.',
  ],
  [
    'when',
    (copy, source) => source.when === 'past' && copy.when !== 'past',
    'What this was copied from is for hurt that is over.',
  ],
  [
    'care.firstInSession',
    (copy, source) => source.care.firstInSession && !copy.care.firstInSession,
    'What this was copied from is done in a session first.',
  ],
  [
    'care.rehearseFirst',
    (copy, source) => source.care.rehearseFirst && !copy.care.rehearseFirst,
    'What this was copied from is rehearsed together first.',
  ],
  [
    'care.practiseWith',
    (copy, source) => withWhom(copy) < withWhom(source),
    'What this was copied from is practised with more company.',
  ],
  [
    'care.avoidWhen',
    (copy, source) => source.care.avoidWhen.some((flag) => !copy.care.avoidWhen.includes(flag)),
    'What this was copied from names more that care is needed with.',
  ],
  [
    'care.caution',
    (copy, source) => Boolean(source.care.caution) && !copy.care.caution,
    'What this was copied from has a line of caution for colleagues.',
  ],
];

/** How a copy takes less care than its source, each in words for its author; [] where it does not. */
export function lessCareful(copy: Careful, source: Careful): Problem[] {
  return LESS.filter(([, isLess]) => isLess(copy, source)).map(([path, , message]) => ({
    path,
    message,
  }));
}

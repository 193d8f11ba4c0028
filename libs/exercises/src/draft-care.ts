import type { Exercise } from './exercise';
import type { Problem } from './problem';
import type { Step } from './registry';

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
type Careful = Pick<Exercise, 'intensity' | 'care'>;

/** How a copy takes less care than its source, each in words for its author; [] where it does not. */
export function lessCareful(copy: Careful, source: Careful): Problem[] {
  const dropped = source.care.avoidWhen.some((flag) => !copy.care.avoidWhen.includes(flag));
  return [
    ...(copy.intensity < source.intensity
      ? [{ path: 'intensity', message: 'What this was copied from is of a deeper level.' }]
      : []),
    ...(source.care.firstInSession && !copy.care.firstInSession
      ? [
          {
            path: 'care.firstInSession',
            message: 'What this was copied from is done in a session first.',
          },
        ]
      : []),
    ...(dropped
      ? [
          {
            path: 'care.avoidWhen',
            message: 'What this was copied from names more that care is needed with.',
          },
        ]
      : []),
  ];
}

import type { Problem } from './problem';
import type { Step } from './registry';
import type { z } from './zod';

/** What the format says in its own terms, in words for somebody who fills in a form. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^There is no step/, 'This refers to a step that is no longer there.'],
  [/has to come before this step/, 'This refers to a later step. Move one of the two.'],
  [/asks nothing\.$/, 'This refers to a step that asks nothing.'],
  [/does not fit the answer/, 'This rule does not fit how that step is answered.'],
  [/can never be/, 'This rule asks for an answer that is no longer offered.'],
  [
    /^Inside the frame/,
    'At levels 2 and 3, a rule of “is not” or “was left open” does not work alone.',
  ],
  [/^Some answers here lead to nothing/, 'After some answers nothing follows. Add a last step.'],
];

/** Problems in an author's words: what refers to the inside of a rule concerns the rule. */
export function forAuthors(problems: readonly Problem[], steps: readonly Step[]): Problem[] {
  return problems.map((problem) => {
    const [, place, field] = /^steps\.(\d+)\.?([^.]*)/.exec(problem.path) ?? [];
    const stepId = problem.stepId ?? (place && steps[Number(place)]?.id);
    const said = SAID.find(([pattern]) => pattern.test(problem.message))?.[1];
    const isRule = field === 'showWhen' && !said;
    return {
      ...problem,
      ...(stepId && { stepId }),
      message: isRule ? 'Finish this rule, or take it out.' : (said ?? problem.message),
    };
  });
}

/** Words for the faults that a half-filled form has. */
export const wordingForAuthors: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'array') {
        return issue.minimum === 1
          ? 'At least one of these is needed.'
          : `At least ${issue.minimum} of these are needed.`;
      }
      return `This is ${issue.minimum} or more.`;
    case 'too_big':
      if (issue.origin === 'array') return `These are ${issue.maximum} or fewer.`;
      return `This is ${issue.maximum} or less.`;
    case 'invalid_type':
      return issue.input === undefined ? 'Fill this in.' : 'This cannot be read.';
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? 'Choose one.' : 'Choose one of those offered.';
    default:
      return undefined;
  }
};

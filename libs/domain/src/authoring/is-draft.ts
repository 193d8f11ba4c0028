import { ValidateBy } from 'class-validator';

/** The field holds a draft: a list of steps, with whatever else was written. */
export function IsDraft(): PropertyDecorator {
  return ValidateBy({
    name: 'isDraft',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        'steps' in value &&
        Array.isArray(value.steps),
      defaultMessage: () => 'This has to be a draft with its steps',
    },
  });
}

import { isId } from '@app/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The field holds a UUIDv7 in lower case; with `each`, a list of them. */
export function IsTrellisId(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isTrellisId',
      validator: {
        validate: isId,
        defaultMessage: (field) => `${field?.property ?? 'this'} must be an id`,
      },
    },
    options,
  );
}

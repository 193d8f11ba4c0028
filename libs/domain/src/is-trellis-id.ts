import { isId } from '@app/kernel';
import { ValidateBy } from 'class-validator';

/** The field holds a UUIDv7 in lower case. */
export function IsTrellisId(): PropertyDecorator {
  return ValidateBy({
    name: 'isTrellisId',
    validator: {
      validate: isId,
      defaultMessage: (field) => `${field?.property ?? 'this'} must be an id`,
    },
  });
}

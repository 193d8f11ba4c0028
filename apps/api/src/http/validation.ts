import { badRequest, type FieldError } from '@app/kernel';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

/** Bodies and queries are allow-lists: an unknown field is refused by name, not dropped. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    // Their values are somebody's words.
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      badRequest('FIELDS_REFUSED', 'Please check these fields', fieldErrors(errors)),
  });
}

function fieldErrors(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path ? `${path}.${property}` : property;
    const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      field,
      message: rule === 'whitelistValidation' ? 'This field is not known' : message,
    }));
    return [...own.slice(0, 1), ...fieldErrors(children ?? [], field)];
  });
}

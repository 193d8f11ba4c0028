import { applyDecorators } from '@nestjs/common';
import { NotEquals, ValidateIf } from 'class-validator';

/**
 * The field may be left out. Unlike `IsOptional`, which lets `null` past every other check, it takes
 * no `null`: services read a field that is there as one that holds something.
 */
export function MayBeLeftOut(): PropertyDecorator {
  return applyDecorators(
    ValidateIf((_, value) => value !== undefined),
    // Checks of nested objects pass over null.
    NotEquals(null, { message: 'This is left out or filled in' }),
  );
}

import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** The field holds some words: trimmed, not empty, at most `longest` characters. */
export function IsWords(longest: number): PropertyDecorator {
  const tooLong = `Please use at most ${longest} characters`;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim() : value,
    ),
    MaxLength(longest, { message: tooLong }),
    IsNotEmpty({ message: 'Please fill this in' }),
    IsString({ message: 'Please fill this in' }),
  );
}

/** The field holds an e-mail address. */
export function IsAddress(): PropertyDecorator {
  const message = 'Please give a whole e-mail address';
  return applyDecorators(MaxLength(254, { message }), IsEmail({}, { message }));
}

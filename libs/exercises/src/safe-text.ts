import { z } from './zod';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Text that a person wrote: at most `max` UTF-16 units, kept exactly as written.
 * NUL and lone surrogates are refused: neither survives a database or an export.
 */
export function safeText(max: number) {
  return z
    .string({
      error: ({ input }) => (input === undefined ? 'Fill this in.' : 'This has to be text.'),
    })
    .max(max, `This is longer than ${inThousands(max)} characters.`)
    .refine((text) => !text.includes('\0'), 'This holds a NUL character, which cannot be kept.')
    .refine((text) => !LONE_SURROGATE.test(text), 'This holds half a character. Type it again.');
}

/** Text of an exercise itself: trimmed, never empty. */
export function wording(max: number) {
  return safeText(max).trim().min(1, 'This cannot be empty.');
}

/** Paragraphs, each its own entry, so that no screen has to guess where one ends. */
export function paragraphs(max: number) {
  return z.array(wording(600)).min(1).max(max);
}

function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

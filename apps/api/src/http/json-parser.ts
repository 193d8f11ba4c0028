import { badRequest } from '@app/kernel';
import type { FastifyInstance } from 'fastify';

const DEEPEST = 32;

/** JSON objects are the only bodies; everything else is refused before a route sees it. */
export function takeJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, text, done) => {
      if (text === '') return done(null, undefined);
      // Answers through its callback alone; the promise in its type is for other parsers.
      void parse(request, text, (error, value: unknown) => {
        if (error || typeof value !== 'object' || value === null || Array.isArray(value)) {
          return done(badRequest('BODY_MALFORMED', 'The body must be a JSON object'));
        }
        const refused = whatIsWrong(value);
        done(refused ? badRequest('BODY_MALFORMED', refused) : null, value);
      });
    },
  );
}

/** Postgres stores no NUL, UTF-8 has no lone surrogates, and nothing of ours nests deeply. */
export function whatIsWrong(value: unknown): string | null {
  // A list instead of recursion: the depth is the sender's to choose.
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value === 'string') {
      if (!isStorable(next.value)) return 'The body holds characters that cannot be stored';
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth >= DEEPEST) return 'The body is nested too deeply';
      for (const [key, inner] of Object.entries(next.value)) {
        if (!isStorable(key)) return 'The body holds characters that cannot be stored';
        open.push({ value: inner, depth: next.depth + 1 });
      }
    }
  }
  return null;
}

/** True for text without NUL and without lone surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

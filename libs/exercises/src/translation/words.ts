import type { Problem } from '../problem';
import { wording } from '../safe-text';
import { z } from '../zod';

/** The words of something: one text, several in their order, or more of the same by the ids of its parts. */
export type Words = string | readonly string[] | WordsById;
export interface WordsById {
  readonly [id: string]: Words;
}

const text = wording(600);
export const wordsSchema: z.ZodType<Words> = z.lazy(() =>
  z.union(
    [text, z.array(text).max(40), z.record(z.string().max(60), wordsSchema)],
    'This has to be words: a text, a list of texts, or texts by their ids.',
  ),
);

/** These words, and beneath them those that they leave out. */
export function withWordsBeneath(words: Words, beneath: Words): Words {
  if (!isById(words) || !isById(beneath)) return words;
  const both = Object.entries(words).map(([id, inner]) => {
    const other = beneath[id];
    return [id, other === undefined ? inner : withWordsBeneath(inner, other)] as const;
  });
  return { ...beneath, ...Object.fromEntries(both) };
}

/** What these words lack of the content's own, and what they have besides. Paths by ids. */
export function wordsProblems(own: Words, words: Words, path = ''): Problem[] {
  if (isById(own)) {
    if (!isById(words)) return [{ path, message: 'Here are words by their ids.' }];
    const at = (id: string) => (path === '' ? id : `${path}.${id}`);
    const missing = Object.keys(own).filter((id) => words[id] === undefined);
    const stray = Object.keys(words).filter((id) => own[id] === undefined);
    return [
      ...missing.map((id) => ({ path: at(id), message: 'This is not translated.' })),
      ...stray.map((id) => ({ path: at(id), message: 'There is nothing here to translate.' })),
      ...Object.entries(own).flatMap(([id, inner]) => {
        const other = words[id];
        return other === undefined ? [] : wordsProblems(inner, other, at(id));
      }),
    ];
  }
  if (typeof own === 'string')
    return typeof words === 'string' ? [] : [{ path, message: 'This is one text.' }];
  return Array.isArray(words) && words.length === own.length
    ? []
    : [{ path, message: `This is a list of ${own.length}.` }];
}

export function isById(words: Words): words is WordsById {
  return typeof words === 'object' && !Array.isArray(words);
}

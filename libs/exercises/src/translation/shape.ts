import { isById, type Words } from './words';

/** Which of the fields of something are words, and how they lie in it. */
export interface Shape {
  /** Its words; undefined where it has none. */
  take(content: unknown): Words | undefined;
  /** The same with other words; what these leave out stays. */
  put(content: unknown, words: Words): unknown;
}

/** One text, or several in order. */
export const text: Shape = {
  take: (content) =>
    typeof content === 'string' || (Array.isArray(content) && content.length > 0)
      ? (content as Words)
      : undefined,
  put: (_content, words) => words,
};

/** These fields, and none besides. */
export function fields(inner: Readonly<Record<string, Shape>>): Shape {
  return {
    take: (content) =>
      collected(
        Object.entries(inner).map(([name, shape]) => [name, shape.take(part(content, name))]),
      ),
    put: (content, words) => {
      if (!isById(words)) return content;
      const put = Object.entries(inner).flatMap(([name, shape]) => {
        const own = part(content, name);
        const given = words[name];
        return own === undefined || given === undefined ? [] : [[name, shape.put(own, given)]];
      });
      return { ...(content as object), ...(Object.fromEntries(put) as object) };
    },
  };
}

/** One field that is all there is to translate: written without its name. */
export function only(name: string): Shape {
  return {
    take: (content) => text.take(part(content, name)),
    put: (content, words) => ({ ...(content as object), [name]: words }),
  };
}

/** A list whose entries have ids: their order is the content's own. */
export function byId(shape: Shape, idOf: (entry: never) => string = plainId): Shape {
  const id = idOf as (entry: unknown) => string;
  return {
    take: (content) =>
      collected(listed(content).map((entry) => [id(entry), shape.take(entry)] as const)),
    put: (content, words) =>
      listed(content).map((entry) => {
        const given = isById(words) ? words[id(entry)] : undefined;
        return given === undefined ? entry : shape.put(entry, given);
      }),
  };
}

function collected(entries: readonly (readonly [string, Words | undefined])[]): Words | undefined {
  const there = entries.filter(
    (entry): entry is readonly [string, Words] => entry[1] !== undefined,
  );
  return there.length === 0 ? undefined : Object.fromEntries(there);
}

function part(content: unknown, name: string): unknown {
  return (content as Readonly<Record<string, unknown>> | undefined)?.[name];
}

function listed(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? content : [];
}

function plainId(entry: { id: string }): string {
  return entry.id;
}

import { parseDocument } from 'yaml';

/** What a YAML file holds, or why it cannot be read. */
export type Plain = { ok: true; value: unknown } | { ok: false; messages: string[] };

/**
 * YAML as plain data and no more: the core types, every key once, and neither tags, merges nor
 * aliases, so that what a reviewer sees in a file is all that there is.
 */
export function readPlainYaml(text: string): Plain {
  const document = parseDocument(text, { schema: 'core', merge: false, uniqueKeys: true });
  const messages = [...document.errors, ...document.warnings].map(({ message }) => message);
  if (messages.length > 0) return { ok: false, messages };
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { ok: false, messages: ['Write it out: anchors and aliases are not read.'] };
  }
}

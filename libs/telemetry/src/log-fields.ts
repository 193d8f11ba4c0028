/**
 * The only fields that ever reach a log. Ids, codes, counts and times; nobody's words, no names, no
 * addresses. A field that is not here is dropped, so forgetting to think about one is safe.
 */
export const LOG_FIELDS: readonly string[] = [
  'context',
  'requestId',
  'jobId',
  'job',
  'surface',
  'method',
  'route',
  'status',
  'code',
  'ms',
  'count',
  'attempt',
  'practiceId',
  'actorKind',
  'actorId',
  'sessionId',
  'backend',
  'host',
  'port',
  'signal',
  'mode',
  'version',
  'err',
];

const allowed = new Set(LOG_FIELDS);

/** Keeps the allowed fields of a log line. */
export function pickLogFields(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([field]) => allowed.has(field)));
}

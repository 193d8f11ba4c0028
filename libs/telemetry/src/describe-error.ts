import { AppError } from '@app/kernel';

/** What may be said of an error in a log. */
export interface ErrorDescription {
  type: string;
  code?: string;
  /** Only where the text cannot hold anybody's words: our own errors, and the system's. */
  message?: string;
  at?: string[];
  causes?: ErrorDescription[];
}

/**
 * Describes an error without its message: drivers and parsers quote the values they choke on
 * (`"my diary…" is not valid JSON`), and those may be a client's words.
 */
export function describeError(error: unknown, depth = 3): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, syscall, errors } = error as NodeJS.ErrnoException & { errors?: unknown[] };
  const causes = [...(errors ?? []), ...(error.cause === undefined ? [] : [error.cause])];
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    ...((error instanceof AppError || syscall !== undefined) && { message: error.message }),
    at: frames(error),
    ...(causes.length > 0 &&
      depth > 1 && { causes: causes.slice(0, 4).map((cause) => describeError(cause, depth - 1)) }),
  };
}

/** Our part of the stack; its first lines repeat the message, which may span several. */
function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 10)
    .map((line) => line.trim());
}

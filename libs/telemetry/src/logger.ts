import { requestContext } from '@app/kernel';
import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { describeError } from './describe-error';
import { pickLogFields } from './log-fields';

/** Pino's options for every logger of Trellis: allow-listed fields, errors without their words. */
export function loggerOptions(level: string, service: string): LoggerOptions {
  return {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...requestContext.getStore() }),
    formatters: {
      level: (label) => ({ level: label }),
      log: pickLogFields,
    },
    serializers: { err: (error: unknown) => describeError(error) },
    hooks: {
      // Without words of its own a line would take the error's message for them.
      logMethod(args, method) {
        const [first, second] = args as unknown as [unknown, unknown];
        const err = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
        if (err !== undefined && typeof second !== 'string') {
          const fields = first instanceof Error ? { err } : first;
          return method.apply(this, [fields, 'Unexpected error'] as unknown as typeof args);
        }
        return method.apply(this, args);
      },
    },
  };
}

/**
 * A JSON logger on standard output.
 * @param service which process speaks: `api`, `worker`
 */
export function createLogger(level: string, service: string, to?: DestinationStream): Logger {
  const options = loggerOptions(level, service);
  return to ? pino(options, to) : pino(options);
}

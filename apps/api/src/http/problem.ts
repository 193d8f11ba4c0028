import { AppError, badRequest, notFound } from '@app/kernel';
import { HttpException } from '@nestjs/common';
import { isDatabaseDown } from './database-down';

/** RFC 9457, as every refusal is answered. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  errors?: { field: string; message: string }[];
  [extra: string]: unknown;
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

const RETRY_SECONDS = 5;

export function toProblem(error: AppError, requestId: string): Problem {
  const { code, status, title, errors, extra } = error;
  return {
    ...extra,
    type: `urn:trellis:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    code,
    requestId,
    ...(errors && { errors }),
  };
}

/** Whatever was thrown, as a refusal that says nothing internal. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseDown(error)) {
    return new AppError(
      503,
      'TRY_AGAIN',
      'We cannot answer right now. Please try again',
      undefined,
      {
        retryAfterSeconds: RETRY_SECONDS,
      },
    );
  }
  switch (statusOf(error)) {
    case 400:
      return badRequest('REQUEST_MALFORMED', 'This request cannot be read');
    case 404:
      return notFound();
    case 413:
      return new AppError(413, 'BODY_TOO_LARGE', 'This is more than 256 kB');
    case 415:
      return new AppError(415, 'JSON_NEEDED', 'The body must be sent as application/json');
    case 503:
      return new AppError(503, 'NOT_READY', 'We cannot answer right now. Please try again');
    default:
      return new AppError(500, 'UNEXPECTED', 'Something went wrong on our side');
  }
}

/** Nest's and Fastify's own refusals; any other error has no status that we would believe. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const isFastify = error instanceof Error && error.name === 'FastifyError';
  return isFastify ? ((error as Error & { statusCode?: number }).statusCode ?? 500) : 500;
}

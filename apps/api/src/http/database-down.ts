import { types } from 'node:util';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/** SQLSTATE classes and codes, and the system's own, that mean "not now" rather than "never". */
const CODES =
  /^(08...|57P0[123]|53300|55000|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH)$/;
/** pg's pool and client say these without a code. */
const MESSAGES = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Connection is not established',
];

/** True when an error means that the database cannot be reached for now. */
export function isDatabaseDown(error: unknown): boolean {
  // The connection was lost between two statements of a transaction.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  // Not `instanceof`: a system error may come from another realm than ours.
  if (!types.isNativeError(cause)) return false;
  const { code, errors } = cause as NodeJS.ErrnoException & { errors?: unknown[] };
  if (typeof code === 'string' && CODES.test(code)) return true;
  if (errors?.some(isDatabaseDown)) return true;
  return MESSAGES.some((message) => cause.message.startsWith(message));
}

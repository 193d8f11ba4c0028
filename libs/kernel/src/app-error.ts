/** One field that was refused, and why, in words for the person who filled it in. */
export interface FieldError {
  field: string;
  message: string;
}

/**
 * A refusal that is part of the product's contract. The HTTP layer turns it into an RFC 9457
 * problem; `title` is shown to people, so it never holds internals or anybody's words.
 */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly errors?: FieldError[],
    /** Further members of the problem document, such as the value that won a conflict. */
    readonly extra?: Record<string, unknown>,
  ) {
    super(`${code}: ${title}`);
    this.name = 'AppError';
  }
}

/** 404, the same for what never existed, what is someone else's, and what is not an id. */
export function notFound(): AppError {
  return new AppError(404, 'NOT_FOUND', 'Not found');
}

/** 400 with the refused fields. */
export function badRequest(code: string, title: string, errors?: FieldError[]): AppError {
  return new AppError(400, code, title, errors);
}

/** 401: nobody is signed in, or not far enough. */
export function unauthorised(code = 'SIGN_IN_NEEDED', title = 'Please sign in'): AppError {
  return new AppError(401, code, title);
}

/** 403: signed in, but this is not theirs to do. */
export function forbidden(code = 'NOT_ALLOWED', title = 'You cannot do this'): AppError {
  return new AppError(403, code, title);
}

/** 409: the request is fine, the state of things is not. */
export function conflict(code: string, title: string, extra?: Record<string, unknown>): AppError {
  return new AppError(409, code, title, undefined, extra);
}

/** 429 with the seconds to wait. */
export function tooMany(retryAfterSeconds: number): AppError {
  return new AppError(
    429,
    'TOO_MANY_TRIES',
    'Please wait a little before trying again',
    undefined,
    {
      retryAfterSeconds,
    },
  );
}

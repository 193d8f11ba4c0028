export type RefusedField = { field: string; message: string };

/** The API could not be reached at all: no answer, hence no status. */
export const UNREACHABLE = 'UNREACHABLE';

/** Why a request was refused (RFC 9457), or that nothing answered. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** In words for people. */
  readonly title: string;
  readonly requestId: string | undefined;
  readonly fields: RefusedField[];
  /** Members that belong to one code alone, such as `step` or `retryAfterSeconds`. */
  readonly extra: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const code = text(body.code) ?? (status === 0 ? UNREACHABLE : 'UNEXPECTED');
    super(`${status} ${code}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.title = text(body.title) ?? '';
    this.requestId = text(body.requestId);
    this.fields = Array.isArray(body.errors) ? (body.errors as RefusedField[]) : [];
    this.extra = body;
  }

  /** True when the same request may well work in a moment: nothing was decided. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  get retryAfterSeconds(): number {
    const seconds = this.extra.retryAfterSeconds;
    return typeof seconds === 'number' ? seconds : 0;
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

type Answer<T> = { data?: T | undefined; error?: unknown; response?: Response | undefined };

/**
 * The answer's data.
 * @throws ApiProblem
 */
export async function call<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response?.ok) return data as T;
  const isBody = response && typeof error === 'object' && error !== null;
  throw new ApiProblem(response?.status ?? 0, isBody ? (error as Record<string, unknown>) : {});
}

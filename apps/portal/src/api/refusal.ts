import type { Problem } from '@app/api-client/portal';

/** Why a request came to nothing: the server's own words, or `OFFLINE` where it gave no answer. */
export class Refusal extends Error {
  /** Stable, for decisions; `OFFLINE` and `UNREADABLE` are ours. */
  readonly code: string;
  /** 0 where there was no answer. */
  readonly status: number;
  /** To quote when asking for help. */
  readonly requestId?: string;
  readonly errors: { field: string; message: string }[];
  /** Every member of the answer: further ones depend on the code. */
  readonly problem: Partial<Problem>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.title ?? problem.code ?? 'Refused');
    this.name = 'Refusal';
    this.status = status;
    this.code = problem.code ?? (status === 0 ? 'OFFLINE' : 'UNREADABLE');
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.problem = problem;
  }

  /** True where the same request may well work a little later. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** Milliseconds that the server asks to wait; 0 where it says nothing. */
  get retryAfterMs(): number {
    const seconds = this.problem['retryAfterSeconds'];
    return typeof seconds === 'number' ? seconds * 1000 : 0;
  }
}

/** Whatever was thrown, as a refusal: anything unknown counts as no answer. */
export const asRefusal = (thrown: unknown): Refusal =>
  thrown instanceof Refusal ? thrown : new Refusal(0, {});

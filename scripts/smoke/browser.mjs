import { expect, Failure } from './steps.mjs';

const PATIENCE_MS = 20_000;

/** Somebody at a browser on one surface: keeps cookies, and sends what the front ends send. */
export class Browser {
  #cookies = new Map();

  /** @param {string} origin of the surface */
  constructor(origin) {
    this.origin = origin;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body] sent as JSON
   * @returns {Promise<{ status: number, headers: Headers, text: string, body: any }>}
   */
  async ask(method, path, body) {
    const answer = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method !== 'GET' && { 'x-trellis': '1', origin: this.origin }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error) => {
      throw new Failure(`${method} ${path} got no answer: ${causeOf(error)}`);
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value) this.#cookies.set(name, value);
      else if (name) this.#cookies.delete(name);
    }
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson && text ? JSON.parse(text) : undefined,
    };
  }

  get(path) {
    return this.want('GET', path);
  }
  post(path, body) {
    return this.want('POST', path, body);
  }
  put(path, body) {
    return this.want('PUT', path, body);
  }

  /** The body of an answer that has to be a good one. @throws Failure */
  async want(method, path, body) {
    const answer = await this.ask(method, path, body);
    expect(answer.status < 300, `${method} ${path} answered ${describe(answer)}`);
    return answer.body;
  }

  /** @throws Failure unless it is refused with exactly this status */
  async refuses(status, method, path, body) {
    const answer = await this.ask(method, path, body);
    expect(
      answer.status === status,
      `${method} ${path} answered ${describe(answer)}, not ${status}`,
    );
    return answer;
  }
}

/** Where every address of a name refuses, there is a code and no message. */
function causeOf({ message, cause }) {
  return cause?.message || cause?.code || message;
}

function describe({ status, body }) {
  return body?.code ? `${status} ${body.code}` : String(status);
}

/** What a surface offers: a set of `METHOD /path`, as its own description has them. */
export async function routesOf(origin) {
  const { paths } = await new Browser(origin).get('/api/openapi.json');
  return new Set(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
  );
}

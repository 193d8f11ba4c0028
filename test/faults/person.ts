/** What came back. `body` is what the JSON held, or the text of anything else. */
export interface Answer {
  status: number;
  type: string;
  body: ReturnType<typeof JSON.parse>;
}

const PATIENCE_MS = 20_000;

/** Somebody at a browser: keeps cookies, and sends what our front ends send. */
export class Person {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  /** Signs in by one click as the demo's person of that name. */
  static async signIn(origin: string, name: string): Promise<Person> {
    const person = new Person(origin);
    const { body } = await person.ask('GET', '/api/demo/accounts');
    const account = (body as { id: string; name: string }[]).find((one) => one.name === name);
    if (!account) throw new Error(`the demo has no ${name}`);
    const { status } = await person.ask('POST', '/api/demo/sign-in', { accountId: account.id });
    if (status !== 204) throw new Error(`${name} could not sign in: ${status}`);
    return person;
  }

  /** @throws TypeError when no answer came: nobody knows whether the request had an effect */
  async ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        'x-trellis': '1',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) this.cookies.set(name, value ?? '');
    }
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, body: type.includes('json') ? JSON.parse(text) : text };
  }

  /** Asks until an answer other than 503 comes, as a front end does with the same ids. */
  async insist(...request: Parameters<Person['ask']>): Promise<Answer> {
    for (const end = performance.now() + 60_000; ;) {
      const answer = await this.ask(...request).catch(() => undefined);
      if (answer && answer.status !== 503) return answer;
      if (performance.now() > end) throw new Error(`no answer in a minute: ${request[1]}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

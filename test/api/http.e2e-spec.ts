import { isId, newId } from '@app/kernel';
import { aPractice, type BuiltPractice } from '@app/testing';
import { PASSWORD, signInClient, signInStaff, withPassword, withSecondFactor } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';

describe('HTTP', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;
  let portal: Browser;

  beforeAll(async () => {
    // No front end, built or not: every path that is not the API's is nowhere.
    bench = await startApiBench({ settings: { WEB_DIR: 'dist/web/none' } });
    practice = await aPractice(bench);
    await withPassword(bench, practice.therapist);
    await withPassword(bench, practice.client);
    const { secret } = await withSecondFactor(bench, practice.therapist);
    clinic = bench.clinic();
    await signInStaff(bench, clinic, practice.therapist, secret);
    portal = bench.portal();
    await signInClient(portal, practice.client);
  });
  afterAll(() => bench.close());

  const signIn = (body: unknown) =>
    bench
      .portal()
      .post('/api/session/sign-in')
      .set('content-type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));

  it('answers a page only while the one it asks for is signed in', async () => {
    const asFor = (account: string) => portal.get('/api/today').set('x-trellis-account', account);
    await asFor(practice.client.actor.clientId).expect(200);
    const { body } = await asFor(newId()).expect(401);
    expect(body.code).toBe('SIGN_IN_NEEDED');
    await portal.get('/api/today').expect(200);
  });

  it('refuses in the words of RFC 9457', async () => {
    const { status, headers, body } = await bench.clinic().get('/api/caseload');
    expect(status).toBe(401);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(isId(headers['x-request-id'])).toBe(true);
    expect(body).toEqual({
      type: 'urn:trellis:problem:sign-in-needed',
      title: 'Please sign in',
      status: 401,
      code: 'SIGN_IN_NEEDED',
      requestId: headers['x-request-id'],
    });
  });

  it('makes its own request ids', async () => {
    const { headers } = await bench.clinic().get('/api/session').set('x-request-id', 'mine');
    expect(headers['x-request-id']).not.toBe('mine');
  });

  it('writes the request id into the audit trail', async () => {
    const { headers } = await signIn({ email: practice.client.email, password: 'wrong' });
    const [row] = await bench.practice.transaction(
      { kind: 'system', practiceId: practice.id, name: 'test' },
      (tx) =>
        tx.query<{ action: string }[]>(
          'select action from audit_events where practice_id = $1 and request_id = $2',
          [practice.id, headers['x-request-id']],
        ),
    );
    expect(row?.action).toBe('session.sign-in-failed');
  });

  it('names the fields it refuses, unknown ones too', async () => {
    const { status, body } = await signIn({ email: 'no address', password: 'x', admin: true });
    expect(status).toBe(400);
    expect(body.code).toBe('FIELDS_REFUSED');
    expect(body.errors).toEqual([
      { field: 'admin', message: 'This field is not known' },
      { field: 'email', message: 'email must be an email' },
    ]);
    expect(JSON.stringify(body)).not.toContain('no address');
  });

  it.each([
    ['malformed JSON', '{"email": '],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a poisoned prototype', '{"__proto__": {"admin": true}}'],
    ['a NUL', '{"email": "a@b.example", "password": "a\\u0000b"}'],
    ['a lone surrogate', '{"email": "a@b.example", "password": "\\ud800"}'],
    ['much nesting', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
    ['very much nesting', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('refuses %s', async (_, text) => {
    const { status, body } = await signIn(text);
    expect([status, body.code]).toEqual([400, 'BODY_MALFORMED']);
  });

  it('refuses too much, and what is not JSON', async () => {
    const large = await signIn({ email: 'a@b.example', password: 'x'.repeat(256 * 1024) });
    expect([large.status, large.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const { status, body } = await bench
        .portal()
        .post('/api/session/sign-in')
        .set('content-type', type)
        .send('email=a@b.example&password=x');
      expect([type, status, body.code]).toEqual([type, 415, 'JSON_NEEDED']);
    }
  });

  it('refuses writes that other sites could make', async () => {
    const body = { email: practice.client.email, password: PASSWORD };
    const write = (headers: Record<string, string>) =>
      bench.portal().post('/api/session/sign-in').set(headers).send(body);
    for (const headers of [
      { 'x-trellis': '' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as unknown as Record<string, string>[]) {
      const answer = await write(headers);
      expect([headers, answer.status, answer.body.code]).toEqual([headers, 403, 'FOREIGN_ORIGIN']);
    }
    const { origin } = new URL(bench.config.portalUrl);
    await write({ origin, 'sec-fetch-site': 'same-origin' }).expect(200);
  });

  it('answers what is missing, foreign, malformed or nowhere alike', async () => {
    const other = await aPractice(bench);
    const paths = [
      `/api/clients/${newId()}`,
      `/api/clients/${other.client.actor.clientId}`,
      '/api/clients/not-an-id',
      `/api/clients/${practice.client.actor.clientId.toUpperCase()}`,
      '/api/clients/%00',
      '/api/clients/%zz',
      '/api/clients/',
      '/api/nowhere',
      `/api/clients/${'x'.repeat(500)}`,
    ];
    const answers = new Set<string>();
    for (const path of paths) {
      const { status, text, headers } = await clinic.get(path);
      const own = { 'x-request-id': '', date: '', connection: '', 'keep-alive': '' };
      const id = headers['x-request-id']!;
      answers.add(JSON.stringify([status, text.replace(id, ''), { ...headers, ...own }]));
    }
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('NOT_FOUND');
  });

  it('lets nobody beyond their permissions or their surface', async () => {
    await clinic.get(`/api/clients/${practice.client.actor.clientId}`).expect(200);
    await portal.get('/api/journal').expect(200);
    await portal.get('/api/caseload').expect(404);
    await clinic.get('/api/journal').expect(404);

    await withPassword(bench, practice.owner);
    const { secret } = await withSecondFactor(bench, practice.owner);
    const owner = bench.clinic();
    await signInStaff(bench, owner, practice.owner, secret);
    const refused = await owner.get('/api/caseload').expect(403);
    expect(refused.body.code).toBe('NOT_ALLOWED');
  });

  it('sends the headers that keep a browser careful', async () => {
    for (const path of ['/api/session', '/api/nowhere', '/healthz', '/api/clients/%zz']) {
      const { headers } = await bench.clinic().get(path);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy':
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('says whether it lives and can work', async () => {
    const alive = await bench.clinic().get('/healthz').expect(200);
    expect(alive.body).toEqual({ status: 'ok' });
    const ready = await bench.portal().get('/readyz').expect(200);
    expect(ready.body.info).toEqual({ database: { status: 'up' }, migrations: { status: 'up' } });
    await bench.clinic().get('/metrics').expect(404);
  });

  it('signs in the demo with one click', async () => {
    const { body } = await bench.portal().get('/api/demo/accounts').expect(200);
    expect(body).toEqual(expect.any(Array));
    const accountId = practice.client.actor.clientId;
    await bench.portal().post('/api/demo/sign-in').send({ accountId }).expect(404);
  });
});

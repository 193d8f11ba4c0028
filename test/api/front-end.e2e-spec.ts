import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REASONS } from '@app/domain/triage';
import { type ApiBench, startApiBench } from './api-bench';

describe('front-end hosting', () => {
  let bench: ApiBench;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'trellis-web-'));
    for (const surface of ['clinic', 'portal']) {
      mkdirSync(join(folder, surface, 'assets'), { recursive: true });
      const page = `<script nonce="__CSP_NONCE__"></script><p nonce="__CSP_NONCE__">${surface}</p>`;
      writeFileSync(join(folder, surface, 'index.html'), page);
      writeFileSync(join(folder, surface, 'assets/app-1a2b.js'), 'console.log(1)');
      writeFileSync(join(folder, surface, 'assets/app-1a2b.js.map'), '{}');
      writeFileSync(join(folder, surface, 'sw.js'), '//');
    }
    bench = await startApiBench({
      settings: {
        WEB_DIR: folder,
        CLINIC_URL: 'https://clinic.example.test',
        PORTAL_URL: 'https://portal.example.test',
      },
    });
  });
  afterAll(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
  });

  it('gives every page a nonce of its own', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/caseload', '/caseload?client=1', '/index.html/deep']) {
      const { text, headers } = await bench.clinic().get(path).expect(200);
      const nonce = /nonce="([^"]+)"/.exec(text)![1]!;
      expect(text).not.toContain('__CSP_NONCE__');
      expect(text).toContain(`<p nonce="${nonce}">clinic</p>`);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; script-src 'self' 'nonce-${nonce}'; ` +
          `style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; font-src 'self'; ` +
          `connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; ` +
          `form-action 'self'; frame-ancestors 'none'`,
      );
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it('serves each surface its own', async () => {
    const { text } = await bench.portal().get('/').expect(200);
    expect(text).toContain('portal');
  });

  it('lets hashed assets be kept for ever, and nothing else', async () => {
    const asset = await bench.clinic().get('/assets/app-1a2b.js').expect(200);
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-type']).toMatch(/^(text|application)\/javascript/);
    const worker = await bench.clinic().get('/sw.js').expect(200);
    expect(worker.headers['cache-control']).toBe('no-cache');
    expect(asset.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/assets/app-1a2b.js.map',
    '/assets/gone.js',
    '/index.html',
    '/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/api',
    '/api/nowhere',
  ])('has no %s', async (path) => {
    const { status, body } = await bench.clinic().get(path);
    expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('insists on HTTPS, and on cookies that only it can set', async () => {
    const { headers } = await bench.portal().get('/');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    const answer = await bench
      .portal()
      .post('/api/session/code')
      .send({ email: 'nobody@example.test' });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(
      /^__Host-trellis-portal-code=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('shows the reference without a byte from elsewhere', async () => {
    const page = await bench.clinic().get('/docs').expect(200);
    expect(page.text).not.toMatch(/https?:\/\//);
    const nonce = /nonce="([^"]+)"/.exec(page.text)![1]!;
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    for (const file of ['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js']) {
      await bench.clinic().get(file).expect(200);
    }
    const document = await bench.clinic().get('/api/openapi.json').expect(200);
    expect(document.body.paths).toHaveProperty('/api/caseload');
    expect(document.body.paths).not.toHaveProperty('/api/journal');
  });

  it('describes lists without touching those that the running code goes by', async () => {
    await bench.clinic().get('/api/openapi.json').expect(200);
    await bench.portal().get('/api/openapi.json').expect(200);
    // The order in which people stand on Today.
    expect(REASONS).toEqual(['too-much', 'programme', 'session', 'shared', 'worse', 'quiet']);
  });
});

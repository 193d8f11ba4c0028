import { execFile } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { newId } from '@app/kernel';
import { Stack, stopAllStacks, THERAPIST } from './stack';

const SCRIPT = resolve(__dirname, '../../scripts/smoke.mjs');

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the script as `npm run smoke` does, with nothing of ours in its environment. */
function smoke(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, [SCRIPT, ...args], { env: {} }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

/** Stands before a surface, and answers 500 to one of its requests. */
async function breakOne(surface: string, broken: RegExp): Promise<Server> {
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    if (broken.test(`${method} ${url}`)) {
      answer.writeHead(500).end();
      return;
    }
    const { host } = new URL(surface);
    const page = headers.origin && { origin: surface };
    const onward = request(surface + url, { method, headers: { ...headers, host, ...page } });
    onward.on('response', (given) => {
      answer.writeHead(given.statusCode!, given.headers);
      given.pipe(answer);
    });
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

describe('npm run smoke', () => {
  let stack: Stack;
  let urls: string[];

  beforeAll(async () => {
    stack = await Stack.start();
    const { CLINIC_PORT, PORTAL_PORT, MAIL_PORT } = stack.settings;
    urls = [
      ...['--clinic', `http://localhost:${CLINIC_PORT}`],
      ...['--portal', `http://localhost:${PORTAL_PORT}`],
      ...['--mail', `http://localhost:${MAIL_PORT}`],
    ];
  }, 150_000);
  afterAll(stopAllStacks, 60_000);

  const caseload = async (): Promise<string[]> => {
    const { body } = await (await stack.signIn(THERAPIST)).ask('GET', '/api/caseload');
    return (body.clients as { id: string }[]).map(({ id }) => id);
  };

  it('passes twice in a row on one server, and leaves nothing on the caseload', async () => {
    const before = await caseload();
    for (let run = 0; run < 2; run += 1) {
      const { code, out, err } = await smoke(...urls);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^ok {3}a reminder comes, in neutral words \(\d+ ms\)$/m);
      expect(out).toMatch(/^ok {3}the therapist reads what is shared, and only that/m);
      expect(out).toMatch(/^ok {3}the summary of the period as PDF/m);
      expect(out).toMatch(/^ok {3}what the client takes back, the therapist cannot read/m);
      expect(out).toMatch(/^passed in /m);
    }
    expect(await caseload()).toEqual(before);
  }, 120_000);

  it('checks a deployment without its mails as far as it can, and says what it left out', async () => {
    const { code, out } = await smoke(...urls.slice(0, 4));
    expect(code).toBe(0);
    expect(out).toMatch(/^-- {3}.*: left out, .*--mail/m);
    expect(out).toMatch(/^passed in .*left out/m);
  }, 60_000);

  it('stops at the first step that fails, and says which', async () => {
    const [, clinic, , portal] = urls;
    const swapped = await smoke('--clinic', portal!, '--portal', clinic!);
    expect(swapped.code).toBe(1);
    expect(swapped.err).toMatch(/^FAIL the portal reaches no route of the clinic: /m);
    expect(swapped.err).not.toMatch(/^\s+at /m);

    const nobody = await smoke(...urls, '--as', `${newId()}@demo.trellis.example`);
    expect(nobody.err).toMatch(/^FAIL sign in .*: the demo has no /);
  }, 60_000);

  it('fails where one request does, says which, and still leaves nothing on the caseload', async () => {
    const before = await caseload();
    const [, clinic] = urls;
    const broken = await breakOne(clinic!, /^POST .*\/review$/);
    const { port } = broken.address() as AddressInfo;
    const ended = await smoke('--clinic', `http://127.0.0.1:${port}`, ...urls.slice(2));
    broken.close();
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/^FAIL mark it as read.*: POST .*\/review answered 500$/m);
    expect(ended.out).toMatch(/^ok {3}archive the client again/m);
    expect(await caseload()).toEqual(before);
  }, 60_000);

  it('says so when nobody answers', async () => {
    await stack.stop();
    const { code, out, err } = await smoke(...urls);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^FAIL the clinic is alive and ready: GET .* got no answer: .*ECONNREFUSED/m,
    );
    expect(err).not.toMatch(/^\s+at /m);
  }, 60_000);
});

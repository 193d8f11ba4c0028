import { execFile } from 'node:child_process';
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
  }, 90_000);
  afterAll(stopAllStacks);

  it('passes twice in a row on one server, and leaves nothing on the caseload', async () => {
    const therapist = await stack.signIn(THERAPIST);
    const clients = async () =>
      ((await therapist.ask('GET', '/api/caseload')).body.clients as { id: string }[]).map(
        ({ id }) => id,
      );
    const before = await clients();
    for (let run = 0; run < 2; run += 1) {
      const { code, out, err } = await smoke(...urls);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^ok {3}a reminder comes, in neutral words \(\d+ ms\)$/m);
      expect(out).toMatch(/^ok {3}the therapist reads what is shared, and only that/m);
      expect(out).toMatch(/^passed in /m);
    }
    expect(await clients()).toEqual(before);
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
});

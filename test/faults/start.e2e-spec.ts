import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isPortFree } from '@app/database';
import { newId } from '@app/kernel';
import { isStillRunning } from './processes';
import { CLIENTS, EXERCISE, Stack, stopAllStacks, THERAPIST } from './stack';
import { eventually } from './waiting';

const PORTS = [
  'CLINIC_PORT',
  'PORTAL_PORT',
  'MAIL_PORT',
  'MAIL_SMTP_PORT',
  'METRICS_PORT',
  'WORKER_METRICS_PORT',
];

/** A practice to be. */
const FORM = {
  practiceName: 'Quay Practice',
  zone: 'Europe/London',
  homeworkWord: 'homework',
  name: 'Olga Prins',
  email: 'olga@example.test',
  password: 'seven slow herons at dusk',
  isTherapist: true,
};

describe('trellis start', () => {
  afterAll(stopAllStacks);

  describe('refuses', () => {
    it('settings that are wrong, each by its name, and makes nothing', async () => {
      const stack = await Stack.make({ TRELLIS_MODE: 'production', METRICS_PORT: '80x' });
      expect(await stack.startInVain()).toBe(1);
      for (const name of ['METRICS_PORT', 'CLINIC_URL', 'PORTAL_URL', 'SMTP_URL']) {
        expect(stack.err).toMatch(new RegExp(`^  ${name}: `, 'm'));
      }
      expect(stack.err).not.toMatch(/^\s+at /m);
      expect(stack.out).toBe('');
      expect(existsSync(stack.dataDir)).toBe(false);
    });

    it('ports that are taken, each by its variable', async () => {
      const stack = await Stack.make();
      const { CLINIC_PORT, MAIL_SMTP_PORT } = stack.settings;
      const strangers = [CLINIC_PORT, MAIL_SMTP_PORT].map((port) =>
        createServer().listen(Number(port), '127.0.0.1'),
      );
      try {
        expect(await stack.startInVain()).toBe(1);
      } finally {
        for (const stranger of strangers) stranger.close();
      }
      expect(stack.err).toContain(`CLINIC_PORT: port ${CLINIC_PORT} is taken by another program`);
      expect(stack.err).toContain(
        `MAIL_SMTP_PORT: port ${MAIL_SMTP_PORT} is taken by another program`,
      );
      expect(existsSync(join(stack.dataDir, 'start.lock'))).toBe(false);
    });

    it('a database without a place for the queue', async () => {
      const stack = await Stack.make({ DATABASE_URL: 'postgres://trellis_app:x@127.0.0.1/none' });
      expect(await stack.startInVain()).toBe(1);
      expect(stack.err).toMatch(/REDIS_URL.*DATABASE_QUEUE_URL/);
    });
  });

  it('can be started again wherever it was broken off', async () => {
    const stack = await Stack.make();
    const breaks = [
      ['SIGKILL', 'making the database'],
      ['SIGINT', 'making the database'],
      ['SIGKILL', 'preparing the database'],
      ['SIGKILL', 'making the demo practice'],
      ['SIGINT', 'starting the processes'],
      ['SIGKILL', 'starting the processes'],
    ] as const;
    for (const [signal, words] of breaks) {
      await stack.startUntil(words);
      if (signal === 'SIGINT') await stack.stop(signal, true);
      else stack.kill('supervisor');
    }
    await stack.start();
    const therapist = await stack.signIn(THERAPIST);
    const { body } = await therapist.ask('GET', '/api/caseload');
    const names = body.clients.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining([...CLIENTS]));
    expect(await stack.sql('select 1 from practices')).toHaveLength(1);
    expect(await stack.stop()).toBe(0);
  });

  describe('once it runs', () => {
    let stack: Stack;

    beforeAll(async () => {
      stack = await Stack.start();
    });

    it('ends its words with a line for scripts', () => {
      const { CLINIC_PORT, PORTAL_PORT, MAIL_PORT } = stack.settings;
      expect(stack.out.trimEnd().split('\n').pop()).toBe(
        `ready clinic=http://localhost:${CLINIC_PORT} portal=http://localhost:${PORTAL_PORT} ` +
          `mail=http://localhost:${MAIL_PORT}`,
      );
      expect(stack.err).toBe('');
    });

    it('refuses a second start on its DATA_DIR, and goes on', async () => {
      const { settings } = await Stack.make({ DATA_DIR: stack.dataDir });
      const second = stack.with(settings);
      expect(await second.startInVain()).toBe(1);
      expect(second.err).toContain(`already runs on ${stack.dataDir} (process ${stack.pid})`);
      await stack.signIn(THERAPIST);
    });

    it('starts each part again that is killed', async () => {
      const before = stack.find('api')!;
      stack.kill('api');
      await eventually('another API', async () => {
        const { pid } = stack.find('api') ?? before;
        return pid !== before.pid && stack.isReady('api');
      });
      await eventually('a word about it', () => stack.out.includes('api ended (SIGKILL)'));
    });

    it('killed itself, starts again with everything there', async () => {
      const therapist = await stack.signIn(THERAPIST);
      const { body } = await therapist.ask('GET', '/api/caseload');
      const client = body.clients.find(({ name }: { name: string }) => name === CLIENTS[0]);
      const id = newId();
      const given = { id, clientId: client.id, exerciseId: EXERCISE };
      expect((await therapist.ask('POST', '/api/assignments', given)).status).toBe(201);

      const postgres = stack.findPostgres()!;
      stack.kill('supervisor');
      await stack.start();
      expect(stack.out).toContain('the database was running already');
      expect(stack.findPostgres()).toEqual(postgres);
      // By the same cookie, too.
      const kept = await therapist.insist('GET', `/api/assignments/${id}`);
      expect([kept.status, kept.body.status]).toEqual([200, 'open']);
      const today = await (await stack.signIn(CLIENTS[0])).ask('GET', '/api/today');
      expect(today.body.ready).toContainEqual(expect.objectContaining({ assignmentId: id }));
    });

    it('stops all that it started at Ctrl-C', async () => {
      const postgres = stack.findPostgres()!;
      expect(await stack.stop('SIGINT', true)).toBe(0);
      expect(stack.leftOver()).toEqual([]);
      expect(stack.findPostgres()).toBeUndefined();
      expect(isStillRunning(postgres)).toBe(false);
      for (const name of PORTS) {
        expect([name, await isPortFree(Number(stack.settings[name]))]).toEqual([name, true]);
      }
      expect(existsSync(join(stack.dataDir, 'start.lock'))).toBe(false);
      expect(stack.out.trimEnd().endsWith('stopping')).toBe(true);
      expect(stack.err).toBe('');
    });
  });

  it('in production serves no demo and seeds none', async () => {
    const stack = await Stack.start({
      TRELLIS_MODE: 'production',
      CLINIC_URL: 'https://clinic.example.test',
      PORTAL_URL: 'https://notebook.example.test',
      SMTP_URL: 'smtp://127.0.0.1:9',
    });
    expect(stack.readyLine).toBe(
      'ready clinic=https://clinic.example.test portal=https://notebook.example.test',
    );
    const origin = `http://127.0.0.1:${stack.settings.PORTAL_PORT}`;
    const ask = async (method: string, path: string) => {
      const answer = await fetch(origin + path, { method, headers: { 'x-trellis': '1' } });
      const { requestId, ...body } = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, body, isNamed: Boolean(requestId) };
    };
    const nothing = await ask('GET', '/api/nothing-at-all');
    expect(nothing.status).toBe(404);
    expect(await ask('GET', '/api/demo/accounts')).toEqual(nothing);
    expect(await ask('POST', '/api/demo/sign-in')).toEqual(nothing);
    expect(await stack.sql('select 1 from practices')).toEqual([]);

    // Nobody signs up; whoever reads where it was started sets the first practice up, once.
    const token = /^ {2}https:\/\/clinic\.example\.test\/set-up#([\w-]{43})$/m.exec(stack.out)![1];
    const open = async (path: string, more: object) => {
      const answer = await fetch(`http://127.0.0.1:${stack.settings.CLINIC_PORT}${path}`, {
        method: 'POST',
        headers: { 'x-trellis': '1', 'content-type': 'application/json' },
        body: JSON.stringify({ ...FORM, ...more }),
      });
      return answer.status;
    };
    expect(await open('/api/sign-up', {})).toBe(403);
    expect(await open('/api/set-up', { token: 'x'.repeat(43) })).toBe(400);
    expect(await open('/api/set-up', { token })).toBe(200);
    expect(await open('/api/set-up', { token })).toBe(400);
    expect(await stack.sql('select 1 from practices')).toHaveLength(1);
  });

  it('without the demo practice prints where to set up one’s own', async () => {
    const stack = await Stack.start({ TRELLIS_DEMO_PRACTICE: 'off' });
    expect(await stack.sql('select 1 from practices')).toEqual([]);
    expect(stack.out).toContain(`http://localhost:${stack.settings.CLINIC_PORT}/set-up#`);
    expect(stack.out).not.toContain('choose an account');
  });
});

import { ProgrammePace } from '@app/domain/programmes';
import { RemindersService } from '@app/domain/reminders';
import { DAY, MINUTE, newId, systemActor } from '@app/kernel';
import { aJobRun, aPractice, type BuiltPractice } from '@app/testing';
import type { ApiBench, Browser } from './api-bench';
import { signedIn } from './signed-in';

/** A step of a run, as far as tests look at it. */
export interface Step {
  id: string;
  part: 'opening' | 'steps';
  exerciseId: string;
  title: string;
  intensity: number;
  unlockBy: 'completion' | 'delay' | 'date' | 'hand';
  unlockDays: number | null;
  state: string;
  assignmentId: string | null;
  canOpen: boolean;
}
/** A run, as far as tests look at it. */
export interface Run {
  id: string;
  revision: number;
  phase: string;
  holds: string[];
  steps: Step[];
}

type DueJob = { id: string; job: string; payload: Record<string, string> };

/** A therapist and a client of a practice of their own, and a worker that does what is due. */
export class ProgrammeDesk {
  clinic!: Browser;
  portal!: Browser;
  private readonly done = new Set<string>();

  private constructor(
    private readonly bench: ApiBench,
    readonly practice: BuiltPractice,
  ) {}

  static async open(bench: ApiBench): Promise<ProgrammeDesk> {
    const desk = new ProgrammeDesk(bench, await aPractice(bench));
    await desk.enter();
    return desk;
  }

  /** Signs both in anew: nobody stays signed in over days. */
  async enter(): Promise<void> {
    this.clinic = await signedIn(this.bench, this.practice.therapist);
    this.portal = await signedIn(this.bench, this.practice.client);
  }

  get clientId(): string {
    return this.practice.client.actor.clientId;
  }

  order(programmeId: string, more: object = {}) {
    return { id: newId(), clientId: this.clientId, programmeId, ...more };
  }

  async start(programmeId = 'first-steps-settling'): Promise<Run> {
    const order = this.order(programmeId);
    return (await this.clinic.post('/api/programme-runs').send(order).expect(201)).body;
  }

  /** The run as the therapist sees it. */
  async look(): Promise<Run> {
    const path = `/api/clients/${this.clientId}/programmes`;
    return (await this.clinic.get(path).expect(200)).body.runs[0];
  }

  /** The programme as its client sees it. */
  async own() {
    return (await this.portal.get('/api/programme').expect(200)).body.programme;
  }

  /** What the practice's tables hold. */
  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.bench.practice.transaction(systemActor(this.practice.id, 'test'), (tx) =>
      tx.query<Row[]>(text, values),
    );
  }

  /** Does what the worker would do by now. */
  async work(): Promise<void> {
    const { bench, practice } = this;
    const due = await this.query<DueJob>(
      `select id, job, payload from outbox where not_before <= $1 order by not_before, id`,
      [bench.clock.now()],
    );
    const run = () => aJobRun(bench, practice.id);
    for (const { id, job, payload } of due.filter((one) => !this.done.has(one.id))) {
      this.done.add(id);
      if (job === 'programmes.advance')
        await bench.get(ProgrammePace).run(run(), payload.runId!, payload.stepId);
      if (job === 'clients.reopened') await bench.get(ProgrammePace).wake(run(), payload.clientId!);
      if (job === 'assignments.plan')
        await bench.get(RemindersService).plan(run(), payload.assignmentId!);
      if (job === 'programmes.went-on')
        await bench.get(RemindersService).planAgain(run(), payload.runId!);
      if (job === 'reminders.send')
        await bench.get(RemindersService).send(run(), payload.reminderId!);
    }
  }

  async daysLater(days: number): Promise<void> {
    this.bench.clock.advance(days * DAY);
    await this.enter();
    for (let round = 0; round < 2; round++) await this.work();
  }

  change(run: Run, path: string, body: object) {
    return this.clinic
      .post(`/api/programme-runs/${run.id}/${path}`)
      .send({ id: newId(), revision: run.revision, ...body });
  }

  async steer(run: Run, act: 'pause' | 'go-on' | 'end'): Promise<Run> {
    return (await this.change(run, 'steer', { act }).expect(200)).body;
  }

  arrange(run: Run, steps: object[]) {
    return this.clinic
      .put(`/api/programme-runs/${run.id}/steps`)
      .send({ id: newId(), revision: run.revision, steps });
  }

  /** Ends what is open, as its client. */
  async end(outcome: string): Promise<Step> {
    this.bench.clock.advance(MINUTE);
    const step = (await this.look()).steps.find(({ state }) => state === 'open')!;
    await this.portal
      .post(`/api/assignments/${step.assignmentId}/outcome`)
      .send({ id: newId(), outcome })
      .expect(200);
    await this.work();
    return step;
  }

  /** Does every step of the opening. */
  async throughOpening(): Promise<void> {
    while ((await this.look()).phase === 'opening') {
      const isOpen = states(await this.look()).includes('open');
      await (isOpen ? this.end('done-on-paper') : this.daysLater(7));
    }
  }

  async nameTools(tools: object[], id = newId()) {
    return this.portal.put(`/api/programme/${(await this.own()).id}/tools`).send({ id, tools });
  }

  async passGate(): Promise<void> {
    await this.throughOpening();
    await this.nameTools([{ words: 'The window' }, { words: 'My feet on the floor' }]);
    await this.work();
  }
}

export const states = ({ steps }: Run): string[] => steps.map(({ state }) => state);

/** What is ahead, as a request to arrange it names it. */
export const entries = ({ steps }: Run) =>
  steps
    .filter(({ state }) => state === 'ahead')
    .map(({ id, part, exerciseId, unlockBy, unlockDays }) => ({
      ...{ stepId: id, part, exerciseId, unlockBy },
      ...(unlockDays !== null && { unlockDays }),
    }));

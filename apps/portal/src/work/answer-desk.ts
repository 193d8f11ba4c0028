import { workSavePosition } from '@app/api-client/portal';
import type { Answers, Step } from '@app/exercises';
import { call } from '../api/call';
import { newId } from '../api/new-id';
import { putNow } from '../api/put-now';
import type { Refusal } from '../api/refusal';
import { holderOf, type HoldsWords } from '../session/unsent';
import { PositionKeeper } from './position-keeper';
import { StepKeeper, type Write } from './step-keeper';
import { rememberStep, type OwnAnswer, type Work } from './work-query';

/** Where one is. `stepId` is the step on the screen, or to come back to; null for the first. */
export type Place = {
  stage: 'opening' | 'gentler' | 'gentle' | 'steps' | 'paused' | 'sharing';
  stepId: string | null;
};

/**
 * One piece of work under way: an answer keeper for each step, and the ids of what may be sent more
 * than once. Lives in memory across a sign-in; the device keeps nothing.
 */
export class AnswerDesk implements HoldsWords {
  /** One id for handing in, however often it is tried. */
  readonly submitId = newId();
  readonly outcomeIds = new Map<string, string>();
  /** Why no more answers are taken: handed in or set aside elsewhere, or not there any more. */
  over: Refusal | null = null;
  /** Where one is, for the way back from Steady me; null where nobody comes back from it. */
  comesBackTo: Place | null = null;
  readonly #steps: Map<string, StepKeeper>;
  readonly #position: PositionKeeper;
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(work: Work) {
    const { id } = work.assignment;
    this.#position = new PositionKeeper(async (stepId) => {
      await call(workSavePosition({ path: { id }, body: { stepId } }));
      rememberStep(id, stepId);
    }, work.response.currentStepId);
    this.#steps = new Map(
      work.exercise.steps.map((step) => [
        step.id,
        new StepKeeper({
          step,
          stored: storedAt(work, step.id),
          put: (at, write) => putAnswer(id, at, write),
          onChange: () => this.#tell(),
          onOver: (refusal) => {
            this.over = refusal;
            this.#tell();
          },
        }),
      ]),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes with every change; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  /** Takes what was fetched anew; unsent words stay. */
  load(work: Work): void {
    this.over = null;
    for (const [stepId, keeper] of this.#steps) {
      keeper.load(storedAt(work, stepId), isOpen(work));
    }
    this.#tell();
  }

  at(stepId: string): StepKeeper {
    const keeper = this.#steps.get(stepId);
    if (!keeper) throw new Error(`No step ${stepId}`);
    return keeper;
  }

  /** What is on the screen, by step. */
  answers(): Answers {
    return Object.fromEntries([...this.#steps].map(([id, { content }]) => [id, content.value]));
  }

  /** The first step that was changed on another device too. */
  conflicted(): string | undefined {
    return [...this.#steps].find(([, keeper]) => keeper.conflict)?.[0];
  }

  /** Steps whose words the server does not have. */
  unsent(): string[] {
    return [...this.#steps].filter(([, keeper]) => !keeper.isClean).map(([id]) => id);
  }

  hasUnsent(): boolean {
    return this.unsent().length > 0;
  }

  /** The step that was on the screen, where the server does not know it yet. */
  get place(): string | null {
    return this.#position.unsent;
  }

  moveTo(stepId: string): void {
    this.#position.moveTo(stepId);
  }

  flush(): void {
    for (const keeper of this.#steps.values()) keeper.flush();
  }

  part(): void {
    for (const keeper of this.#steps.values()) keeper.part();
  }

  /** Sends everything and waits; true where the server has it all. */
  async settle(): Promise<boolean> {
    const settled = await Promise.all([...this.#steps.values()].map((keeper) => keeper.settle()));
    return settled.every(Boolean);
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** The desk of this work; the one that is open already keeps its unsent words. */
export function deskOf(work: Work): AnswerDesk {
  return holderOf(work.assignment.id, () => new AnswerDesk(work));
}

/** Whether answers are still taken: a draft that was taken back stays its writer's to finish. */
export const isOpen = ({ assignment, response }: Work): boolean =>
  assignment.status !== 'closed' && response.state === 'draft';

const storedAt = (work: Work, stepId: string): OwnAnswer | undefined =>
  work.response.answers.find((answer) => answer.stepId === stepId);

const putAnswer = (id: string, step: Step, write: Write): Promise<OwnAnswer> =>
  call(putNow<OwnAnswer>(`/api/assignments/${id}/answers/${step.id}`, write));

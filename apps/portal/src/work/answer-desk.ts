import { workSavePosition } from '@app/api-client/portal';
import type { Answers, Step } from '@app/exercises';
import { call } from '../api/call';
import { newId } from '../api/new-id';
import { putNow } from '../api/put-now';
import type { Refusal } from '../api/refusal';
import { Desk, type LeftBehind } from '../keeping/desk';
import { DeviceCopy } from '../keeping/device-copy';
import { leftBehind, resumedHolder } from '../session/left-behind';
import type { Content } from './content';
import { PositionKeeper } from './position-keeper';
import { StepKeeper, type Write } from './step-keeper';
import { rememberStep, type OwnAnswer, type Work } from './work-query';

/** Where one is. `stepId` is the step on the screen, or to come back to; null for the first. */
export type Place = {
  stage: 'opening' | 'gentler' | 'gentle' | 'steps' | 'paused' | 'sharing' | 'paper';
  stepId: string | null;
};

const ANSWERS = 'answers-';

/** One piece of work under way: a keeper for each answer, and the ids of what may be sent more than once. */
export class AnswerDesk extends Desk<Content, OwnAnswer> {
  /** One id for handing in, however often it is tried. */
  readonly submitId = newId();
  readonly outcomeIds = new Map<string, string>();
  /** Why no more answers are taken: handed in or set aside elsewhere, or not there any more. */
  over: Refusal | null = null;
  /** Where one is, for the way back from Steady me; null where nobody comes back from it. */
  comesBackTo: Place | null = null;
  protected readonly keepers: ReadonlyMap<string, StepKeeper>;
  readonly #position: PositionKeeper;
  readonly #order: string[];
  #isOpen = true;

  constructor(work: Work) {
    const { id } = work.assignment;
    super(work.exercise.discreet ? null : new DeviceCopy(holderId(id)));
    this.#order = work.exercise.steps.map((step) => step.id);
    this.#position = new PositionKeeper(async (stepId) => {
      await call(workSavePosition({ path: { id }, body: { stepId } }));
      rememberStep(id, stepId);
    }, work.response.currentStepId);
    this.keepers = new Map(
      work.exercise.steps.map((step) => [
        step.id,
        new StepKeeper({
          step,
          stored: storedAt(work, step.id),
          put: (at, write) => putAnswer(id, at, write),
          onChange: () => this.tell(),
          onOver: (refusal) => {
            this.over = refusal;
            this.#isOpen = false;
            this.tell();
          },
        }),
      ]),
    );
    this.load(work);
  }

  /** Takes what was fetched anew; unsent words stay. */
  load(work: Work): void {
    this.over = null;
    this.#isOpen = isOpen(work);
    for (const [stepId, keeper] of this.keepers) {
      keeper.load(storedAt(work, stepId), this.#isOpen);
    }
    this.tell();
  }

  /** Goes on with the last of these words, too, unless one was further already. */
  override resume(left: LeftBehind<Content>): void {
    super.resume(left);
    const last = this.#order.filter((stepId) => stepId in left).at(-1);
    const known = this.#order.indexOf(this.#position.known ?? '');
    if (last && this.#isOpen && this.#order.indexOf(last) > known) this.moveTo(last);
  }

  at(stepId: string): StepKeeper {
    const keeper = this.keepers.get(stepId);
    if (!keeper) throw new Error(`No step ${stepId}`);
    return keeper;
  }

  /** What is on the screen, by step. */
  answers(): Answers {
    return Object.fromEntries([...this.keepers].map(([id, { content }]) => [id, content.value]));
  }

  /** The first step that was changed on another device too. */
  conflicted(): string | undefined {
    return [...this.keepers].find(([, keeper]) => keeper.conflict)?.[0];
  }

  /** Steps whose words the server does not have. */
  unsent(): string[] {
    return [...this.keepers].filter(([, keeper]) => !keeper.isClean).map(([id]) => id);
  }

  /** Words that no place is left for wait for nothing: the last page shows them. */
  override hasUnsent(): boolean {
    return this.#isOpen && super.hasUnsent();
  }

  /** The step that was on the screen, where the server does not know it yet. */
  get place(): string | null {
    return this.#position.unsent;
  }

  moveTo(stepId: string): void {
    this.#position.moveTo(stepId);
  }
}

const holderId = (id: string): string => `${ANSWERS}${id}`;

/** Ids of work with answers that an earlier page of the browser could not send. */
export const answersLeftBehind = (): string[] => leftBehind(ANSWERS);

/** The desk of this work; the one that is open already keeps its unsent words. */
export function deskOf(work: Work): AnswerDesk {
  return resumedHolder(holderId(work.assignment.id), () => new AnswerDesk(work));
}

/** Whether answers are still taken: a draft that was taken back stays its writer's to finish. */
export const isOpen = ({ assignment, response }: Work): boolean =>
  assignment.status !== 'closed' && response.state === 'draft';

const storedAt = (work: Work, stepId: string): OwnAnswer | undefined =>
  work.response.answers.find((answer) => answer.stepId === stepId);

const putAnswer = (id: string, step: Step, write: Write): Promise<OwnAnswer> =>
  call(putNow<OwnAnswer>(`/api/assignments/${id}/answers/${step.id}`, write));

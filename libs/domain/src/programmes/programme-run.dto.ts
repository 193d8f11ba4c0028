import type { Outcome } from '../assignments';
import { ProgrammeStepDto } from './programme.dto';
import type { Obstacle } from './obstacle';
import type { Hold, StepState } from './standing';

/** What the client answered when asked whether it is still happening. */
export const ONGOING_ANSWERS = ['no', 'yes', 'not-sure', 'in-session'] as const;
export type OngoingAnswer = (typeof ONGOING_ANSWERS)[number];

/** A step of a run as staff see it. */
export class RunStepDto extends ProgrammeStepDto {
  id!: string;
  part!: 'opening' | 'steps';
  unlockBy!: 'completion' | 'delay' | 'date' | 'hand';
  unlockDays!: number | null;
  /** For `date`. */
  unlockAt!: Date | null;
  /** `set-aside`: ended otherwise than done, or taken back; it can be given again. */
  state!: StepState;
  /** How its latest assignment ended. */
  outcome!: Outcome | null;
  /** When it was done, set aside or left out; of what is open, when it was given. */
  at!: Date | null;
  /** Its latest assignment. */
  assignmentId!: string | null;
  /** When it opens by itself, where only time is missing. */
  opensAt!: Date | null;
  /** True where the caller's hand can open it now. */
  canOpen!: boolean;
  /**
   * Why it cannot: `not-assignable` where its exercise was retired or its licence has ended, so that
   * another is to be chosen or it is left out; `not-its-turn`; else what of the order stands against it.
   */
  obstacle!: Obstacle | null;
}

/** A pause, and whose it is. Each ends their own. */
export class PauseDto {
  by!: 'client' | 'member';
  at!: Date;
}

/** The client's answer to the first question. */
export class OngoingDto {
  answer!: OngoingAnswer;
  at!: Date;
}

/** What was too much, and halted the run. */
export class TooMuchStepDto {
  stepId!: string;
  title!: string;
  at!: Date;
}

/** A client's way through a programme, as staff see it. */
export class ProgrammeRunDto {
  id!: string;
  clientId!: string;
  programmeId!: string;
  programmeVersion!: number;
  title!: string;
  purpose!: string;
  asksIfOngoing!: boolean;
  startedAt!: Date;
  /** `gate`: the opening is done, and the client has not named what helps them yet. */
  phase!: 'opening' | 'gate' | 'steps';
  /** Why nothing opens; the weightiest first. */
  holds!: Hold[];
  /** Null where it is not asked, or not answered yet. */
  ongoing!: OngoingDto | null;
  /** Since when the answer waits for a talk; null where none does. */
  talkSince!: Date | null;
  tooMuch!: TooMuchStepDto | null;
  /** The therapist's pause and the client's own; [] where none stands. */
  pauses!: PauseDto[];
  /** Two or more ways to settle that help the client, in their words; null before they are named. */
  tools!: string[] | null;
  /** The step that waits for the therapist's hand. */
  handStepId!: string | null;
  steps!: RunStepDto[];
  finishedAt!: Date | null;
  endedAt!: Date | null;
  /** What a change is made on. */
  revision!: number;
}

/** Every run of a client, the newest first. */
export class ProgrammeRunsDto {
  runs!: ProgrammeRunDto[];
}

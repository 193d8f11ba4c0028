import type { ClientExercise, Language, Sharing } from '@app/exercises';
import { Allow, IsBoolean, IsIn, Matches } from 'class-validator';
import { NextLookDto } from '../appointments';
import { AssignmentDto, type Outcome } from '../assignments';
import { OnlookerDto } from '../clients';
import { ChangeDto } from '../change.dto';
import { IsTrellisId } from '../is-trellis-id';
import { MayBeLeftOut } from '../may-be-left-out';
import { SHARINGS } from '../share.dto';

const STEP_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** What a client sees waiting on their first page. */
export class WaitingDto {
  assignmentId!: string;
  title!: string;
  minutes!: number;
  /** 1 gentle, 2 some effort, 3 deep work. */
  intensity!: number;
  dueAt!: Date | null;
  assignedAt!: Date;
  /** True when a draft is there to go on with. */
  isStarted!: boolean;
  /** True for what is meant for after a session, while none was held since it was given. */
  waitsForSession!: boolean;
}

export class TodayDto {
  /** The name the client chose. */
  name!: string;
  /** A measure that is not begun is left out in a Friday night of the client's. */
  ready!: WaitingDto[];
}

/** One answer of the client's own draft. */
export class OwnAnswerDto {
  stepId!: string;
  /** The answer as the step's kind defines it; null where it was skipped or emptied. */
  value!: unknown;
  isSkipped!: boolean;
  sharing!: Sharing;
  /** Send it back with the next change of this answer. */
  revision!: number;
  savedAt!: Date;
}

export class OwnResponseDto {
  state!: 'draft' | 'submitted';
  /** The step to come back to; null at the beginning. */
  currentStepId!: string | null;
  submittedAt!: Date | null;
  answers!: OwnAnswerDto[];
}

/** Everything that working on an assignment needs, in one answer. */
export class WorkDto {
  assignment!: AssignmentDto;
  /** In which language the exercise is: English where there is none in the client's own. */
  language!: Language;
  /** The exercise as `@app/exercises` defines it, without the clinic's care data. */
  exercise!: ClientExercise;
  /** The easier exercise that this one names, to do instead; null while it is not written yet. */
  gentler!: ClientExercise | null;
  /** In which language that one is; null where there is none. */
  gentlerLanguage!: Language | null;
  response!: OwnResponseDto;
  /** Who can see what is shared, supervisors included. */
  whoSees!: OnlookerDto[];
  /** When the client's therapist meets them next; null where no session is planned. */
  nextLook!: NextLookDto | null;
}

export class SaveAnswerDto extends ChangeDto {
  /** The answer as the step's kind defines it, or null; the exercise's own schema checks it. */
  @Allow()
  value!: unknown;

  /** True for "Skip for now"; the value must then be null. */
  @IsBoolean()
  isSkipped!: boolean;

  /** Who may read it once it is handed in; without it, what the exercise proposes. */
  @MayBeLeftOut()
  @IsIn(SHARINGS)
  sharing?: Sharing;
}

export class SavePositionDto {
  /** The step that is on the screen. */
  @Matches(STEP_ID)
  stepId!: string;
}

export class SubmitDto {
  /** UUIDv7 made by the caller: handing in twice makes one response. */
  @IsTrellisId()
  id!: string;
}

export class SubmittedDto {
  /** The response's id. */
  id!: string;
  submittedAt!: Date;
  /** Steps whose answers were not handed in, because another answer hid them; they are kept. */
  dropped!: string[];
}

/** How a client can set an assignment aside. Handing it in is `submit`. */
export const SET_ASIDE = ['not-now', 'too-much', 'not-private-here', 'done-on-paper'] as const;

export class SetAsideDto {
  /** UUIDv7 made by the caller. */
  @IsTrellisId()
  id!: string;

  @IsIn(SET_ASIDE)
  outcome!: Exclude<Outcome, 'done'>;
}

import type { Draft } from '@app/exercises';
import { IsInt, Matches, Min } from 'class-validator';
import { ChangeDto } from '../change.dto';
import { IsTrellisId } from '../is-trellis-id';
import { IsWords } from '../is-words';
import { MayBeLeftOut } from '../may-be-left-out';
import { IsDraft } from './is-draft';

/** Begins an exercise of the practice's own. */
export class BeginExerciseDto {
  /** UUIDv7 made by the caller: the exercise's. */
  @IsTrellisId()
  id!: string;

  /** An exercise to begin with a copy of, of the library or of the practice's own. */
  @MayBeLeftOut()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  copyOf?: string;
}

export class SaveDraftDto extends ChangeDto {
  /**
   * The exercise as far as it is written, without id and version: kept as it is, whatever may still be
   * wrong with it. At most 200,000 characters as JSON.
   */
  @IsDraft()
  draft!: Draft;
}

/** One act upon an exercise; the same id again changes nothing. */
export class ActDto {
  /** UUIDv7 made by the caller. */
  @IsTrellisId()
  id!: string;
}

/** An act upon a draft as somebody read it. */
export class ActOnRevisionDto extends ActDto {
  /** The revision that was looked at; a newer one is refused. */
  @IsInt()
  @Min(1)
  revision!: number;
}

export class PublishDto extends ActOnRevisionDto {
  /** What changed and why, for colleagues. At most 500 characters. */
  @IsWords(500)
  note!: string;
}

export class SendBackDto extends ActOnRevisionDto {
  /** What its author is asked to change. At most 500 characters. */
  @IsWords(500)
  note!: string;
}

/** What stands against publishing, in words for the author. */
export class AuthorProblemDto {
  /** The step it concerns; null where it is the exercise as a whole. */
  stepId!: string | null;
  /** Dotted path inside the draft, such as `steps.2.choices`. */
  path!: string;
  message!: string;
}

/** `draft`: never published. `waiting`: asked for approval. `retired`: no longer to be assigned. */
export type OwnState = 'draft' | 'published' | 'waiting' | 'retired';

export class OwnExerciseCardDto {
  id!: string;
  /** The id by which it is assigned. */
  exerciseId!: string;
  /** '' while it has none. */
  title!: string;
  state!: OwnState;
  /** The newest published version; 0 before there is one. */
  version!: number;
  /** True where the draft holds changes that are not published. */
  isChanged!: boolean;
  /** True where it asked for approval and was sent back, until it asks again. */
  isSentBack!: boolean;
  savedAt!: Date;
  /** Whoever began it. */
  authorName!: string;
}

export class OwnVersionDto {
  version!: number;
  note!: string;
  publishedAt!: Date;
  publishedByName!: string;
  writtenByName!: string;
  /** What changed since the version before, a sentence each; [] for the first. */
  changes!: string[];
}

/** That it waits for approval, or was sent back. */
export class ApprovalDto {
  state!: 'asked' | 'sent-back';
  /** The member who asked, or sent it back. */
  byId!: string;
  byName!: string;
  at!: Date;
  note!: string;
}

/** A draft as it was kept, and what stands against publishing it. */
export class OwnDraftDto {
  draft!: Draft;
  /** Send it back with the next change. */
  revision!: number;
  savedAt!: Date;
  problems!: AuthorProblemDto[];
  /**
   * Where it takes less care than what it was copied from; [] for no copy and while it is no exercise
   * yet. Only somebody else can approve that; where the practice wants no approval it is a problem.
   */
  lessCareThanSource!: AuthorProblemDto[];
  /** What publishing would change, a sentence each; [] where nothing was published yet. */
  changes!: string[];
}

export class OwnExerciseDto extends OwnDraftDto {
  id!: string;
  exerciseId!: string;
  state!: OwnState;
  version!: number;
  isChanged!: boolean;
  isSentBack!: boolean;
  authorName!: string;
  approval!: ApprovalDto | null;
  /** Whether the practice wants its exercises approved. */
  needsApproval!: boolean;
  /** The newest first. */
  versions!: OwnVersionDto[];
}

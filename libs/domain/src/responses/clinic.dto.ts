import type { PresenceAnswer } from '@app/exercises';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Outcome } from '../assignments';
import { IsTrellisId } from '../is-trellis-id';

/** A response as a list shows it to staff. */
export class ResponseCardDto {
  id!: string;
  assignmentId!: string;
  exerciseId!: string;
  title!: string;
  submittedAt!: Date;
  /** When the asking member marked it as read; null while it is new to them. */
  reviewedAt!: Date | null;
}

/** One step that the client chose to share. */
export class SharedAnswerDto {
  stepId!: string;
  /** The step's question. */
  prompt!: string;
  /** Kind of step, such as `distress`. */
  kind!: string;
  /** The answer in plain words. */
  words!: string;
  /** Since when it is shared: later than the response where the client decided so afterwards. */
  sharedAt!: Date;
}

/** How hard it felt before and after, 0–10; null where that was not answered or not shared. */
export class ReadingsDto {
  before!: number | null;
  after!: number | null;
}

/** How present they felt before and after; null where that was not answered or not shared. */
export class PresencesDto {
  before!: PresenceAnswer | null;
  after!: PresenceAnswer | null;
}

/**
 * What staff can read of a response. Steps that were kept private and steps that were skipped are
 * absent alike: neither their number nor their length can be told.
 */
export class ResponseDto extends ResponseCardDto {
  clientId!: string;
  outcome!: Outcome | null;
  answers!: SharedAnswerDto[];
  /** When each answer that was shared once was taken back, newest first. */
  takenBack!: Date[];
  distress!: ReadingsDto;
  presence!: PresencesDto;
}

/** One page of a client's responses, newest first. */
export class ResponsesPageDto {
  items!: ResponseCardDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}

/** A response that the asking member has not read yet. */
export class ToReadDto {
  id!: string;
  clientId!: string;
  title!: string;
}

/** Where one can go from a response. */
export class ResponsesAroundDto {
  /** The same client's next response in time; null after the last. */
  newerId!: string | null;
  /** The one before it; null before the first. */
  olderId!: string | null;
  /**
   * The oldest of the same client that the asking member has not read; null where there is none. The
   * response asked about is never it.
   */
  toRead!: ToReadDto | null;
}

export class MarkReadDto {
  /** Responses of the client, 1 to 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsTrellisId({ each: true })
  responseIds!: string[];
}

export class MarkedReadDto {
  /** Those that were new to the asking member until now. */
  responseIds!: string[];
}

import type { Sharing } from '@app/exercises';

/** Somebody opened what was handed in, or its summary. */
export class OpeningDto {
  name!: string;
  /** The latest time. */
  at!: Date;
}

/** One answer that was handed in, for the one who gave it. */
export class HandedInAnswerDto {
  stepId!: string;
  /** The step's question. */
  prompt!: string;
  /** The answer in plain words. */
  words!: string;
  sharing!: Sharing;
  /** When it was last taken back; null where it never was, or is shared again. */
  withdrawnAt!: Date | null;
}

/** Work that was handed in, answer by answer, with who has opened it. */
export class HandedInDto {
  assignmentId!: string;
  title!: string;
  submittedAt!: Date;
  /** In the order of the steps; left out are answers that were not part of the way. */
  answers!: HandedInAnswerDto[];
  /** The latest last. */
  openings!: OpeningDto[];
}

/** One page of what the client handed in, newest first. */
export class HandedInPageDto {
  items!: HandedInDto[];
  /** Where the next page starts; null at the end. */
  nextCursor!: string | null;
}

import type { AppointmentDto } from '../appointments';
import { AssignmentDto } from '../assignments';
import type { SharedEntryCardDto } from '../journal';
import { ResponseCardDto } from '../responses';
import type { SentenceDto } from '../summaries';
import type { NamedExerciseDto } from './today.dto';

/** A response that came back, with what its summary says. */
export class CameBackDto extends ResponseCardDto {
  /** True where it came before the last session already, and the caller has not read it. */
  isEarlier!: boolean;
  /** Null until the summary is made, seconds later. */
  summaryId!: string | null;
  /** What changed, from what is shared at this moment; empty until the summary is made. */
  sentences!: SentenceDto[];
}

/** Work that was ended without handing anything in. */
export class EndedUndoneDto extends AssignmentDto {
  /** After `too-much`: an easier exercise; null where there is none in the catalogue. */
  gentler!: NamedExerciseDto | null;
}

/** What happened with a client since they were last met. */
export class SinceLastDto {
  /** Start of the last session that was held; where none was, two weeks ago. */
  since!: Date;
  /** The last session that was held; null where there was none. */
  lastSession!: AppointmentDto | null;
  /** The next one, or the one that runs now. */
  nextSession!: AppointmentDto | null;
  /** Newest first: all since then, and older ones that the caller has not read; at most 50. */
  cameBack!: CameBackDto[];
  /** Journal entries by the same rule, the latest shared first; their words are read by opening them. */
  journal!: SharedEntryCardDto[];
  /** Work that was ended since then without handing anything in, latest first. */
  setAside!: EndedUndoneDto[];
  /** What waits for the client, soonest due first. */
  open!: AssignmentDto[];
}

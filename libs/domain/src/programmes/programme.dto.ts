import type { Language } from '@app/exercises';

/** A programme as a list shows it. */
export class ProgrammeCardDto {
  /** Stable id, such as `first-steps-settling`. */
  id!: string;
  version!: number;
  title!: string;
  purpose!: string;
  /** About how long it takes, in weeks. */
  weeks!: number;
  wounds!: string[];
  patterns!: string[];
  strands!: string[];
  repairAims!: string[];
  /** Whether it fits hurt that is over, hurt that goes on, or both. */
  when!: 'past' | 'ongoing' | 'both';
  /** True where the client is asked first whether the hurt is still happening. */
  asksIfOngoing!: boolean;
  /** Exercises in it, the opening included. */
  steps!: number;
  /** The highest intensity in it, 1–3. */
  intensity!: number;
  /** Other words that people look for it with. */
  keywords!: string[];
  /** The languages it can be read in, English first. */
  languages!: Language[];
}

/** An exercise where a programme has it. */
export class ProgrammeStepDto {
  exerciseId!: string;
  exerciseVersion!: number;
  title!: string;
  pillar!: string;
  minutes!: number;
  /** 1 gentle, 2 some effort, 3 deep work. */
  intensity!: number;
  /** Whether the exercise fits hurt that is over, hurt that goes on, or both. */
  when!: 'past' | 'ongoing' | 'both';
  isFirstInSession!: boolean;
  /** One line for the clinician; never shown to a client. */
  caution!: string | null;
  /** Why this now, as the client reads it. */
  why!: string | null;
}

/** A step of a programme as it is written. */
export class WrittenStepDto extends ProgrammeStepDto {
  part!: 'opening' | 'steps';
  unlockBy!: 'completion' | 'delay' | 'hand';
  /** Days after the one before, for `delay`; null otherwise. */
  unlockDays!: number | null;
}

/** A work that a programme rests on. */
export class ProgrammeSourceDto {
  cite!: string;
  about!: string;
}

/** A programme whole, to be looked at before it is given. */
export class ProgrammeDto extends ProgrammeCardDto {
  /** For the client: what it is; paragraphs. */
  about!: string[];
  /** For the therapist: whom it fits, what to weigh, when to wait; paragraphs. */
  forTherapists!: string[];
  sources!: ProgrammeSourceDto[];
  /** Opening first, then the others, in their order. */
  order!: WrittenStepDto[];
}

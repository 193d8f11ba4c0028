import type { Language } from '@app/exercises';

/** An exercise as a list shows it. */
export class ExerciseCardDto {
  /** Stable id, such as `then-or-now-pause`, or `own-` and an id for what the practice wrote. */
  id!: string;
  version!: number;
  /** A questionnaire that was tested with many people, or an exercise. */
  sort!: 'exercise' | 'measure';
  /** For a measure: the least days from one time to the next; null for an exercise. */
  atLeastDays!: number | null;
  title!: string;
  purpose!: string;
  pillar!: string;
  /** What it works on, such as `self-trust`; at least one. */
  strands!: string[];
  /** Which hurts it is for, such as `betrayal`; none where it is for any. */
  wounds!: string[];
  /** Which patterns between people it is for, such as `arms-length`; none where it is for any. */
  patterns!: string[];
  /** What it repairs, such as `trust-others`; at least one. */
  repairAims!: string[];
  /** Whether it fits hurt that is over, that goes on, or both. */
  when!: 'past' | 'ongoing' | 'both';
  /** 1 gentle, 2 some effort, 3 deep work. */
  intensity!: number;
  minutes!: number;
  /** One line for the clinician; never shown to a client. */
  caution!: string | null;
  /** Other words that people look for it with; not shown. */
  keywords!: string[];
  /** The languages it can be read in, English first. */
  languages!: Language[];
  /** Whether the asking member keeps it at hand. */
  isFavourite!: boolean;
  /** Whether the practice wrote it itself. */
  isOwn!: boolean;
}

import type { PresenceAnswer } from '@app/exercises';

/** How hard it felt around one piece of work, and how present the client was after it. */
export class DistressReadingDto {
  responseId!: string;
  /** When it was handed in. */
  at!: Date;
  /** The exercise's title. */
  title!: string;
  /** 0 (at ease) to 10; null where it was skipped or is not shared. */
  before!: number | null;
  after!: number | null;
  /** After `far-away` and `numb` less distress is no ease. */
  presenceAfter!: PresenceAnswer | null;
}

export class ScaleReadingDto {
  responseId!: string;
  /** When it was handed in. */
  at!: Date;
  /** 0 to 10; null where it was skipped or is not shared. */
  value!: number | null;
}

/** One question of one exercise that was answered at least three times with the same two ends. */
export class ScaleSeriesDto {
  exerciseId!: string;
  stepId!: string;
  /** The exercise's title. */
  title!: string;
  /** The question, as it was asked last. */
  prompt!: string;
  /** What 0 means. */
  low!: string;
  /** What 10 means. */
  high!: string;
  /** Oldest first. */
  readings!: ScaleReadingDto[];
}

/**
 * Everything shared that can be drawn as a line over time. No cut-off and no threshold is part of it:
 * none is published for these readings.
 */
export class ProgressDto {
  /** Nothing from before this instant was looked at. */
  from!: Date;
  /** True where there was more than is read at once; the latest is here. */
  isCut!: boolean;
  /** Of every response whose exercise asks for it, oldest first. */
  distress!: DistressReadingDto[];
  scales!: ScaleSeriesDto[];
  /** When the sessions since `from` began, oldest first. */
  sessions!: Date[];
}

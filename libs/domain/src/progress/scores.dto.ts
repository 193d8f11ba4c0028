/** Whom a threshold was found with, and where that is written. */
export class ThresholdSourceDto {
  population!: string;
  cite!: string;
  /** Seen in a secondary source only. */
  isSecondary!: boolean;
}

export class SubscaleDto {
  name!: string;
  /** Unrounded. */
  value!: number;
}

export class BandDto {
  name!: string;
  /** Lowest and highest total of it, as published. */
  from!: number;
  to!: number;
  source!: ThresholdSourceDto;
}

export class CutOffDto {
  name!: string;
  rule!: 'at-least' | 'below';
  value!: number;
  /** `open`: between the values of sources that differ. */
  state!: 'met' | 'not-met' | 'open';
  source!: ThresholdSourceDto;
}

export class ClusterDto {
  name!: string;
  isMet!: boolean;
}

/** A pattern of answers that a diagnosis would show; no diagnosis by itself. */
export class ProvisionalDto {
  /** Null where no pattern is met. */
  diagnosis!: string | null;
  clusters!: ClusterDto[];
  source!: ThresholdSourceDto;
}

/** What the answers to a measure come to. Where it is not scored there is no number. */
export class ScoreDto {
  measureId!: string;
  measureVersion!: number;
  title!: string;
  shortTitle!: string;
  /** `other-rules`: the rules have changed since it was handed in, and it is not scored by the new ones. */
  status!: 'scored' | 'not-scored' | 'other-rules';
  /** Items without an answer. */
  missing!: number;
  /** Scored items it has. */
  items!: number;
  /** Unrounded; null where it is not scored or has no total. */
  total!: number | null;
  /** Lowest and highest total; null where it has none. */
  min!: number | null;
  max!: number | null;
  subscales!: SubscaleDto[];
  band!: BandDto | null;
  cutOffs!: CutOffDto[];
  provisional!: ProvisionalDto | null;
  /** What is not published about it, and what is often got wrong. */
  notes!: string[];
  /** Version of the rules that its version of the measure has. */
  algorithmVersion!: number;
}

export class ReachedDto {
  /** In points of the total. */
  points!: number;
  source!: ThresholdSourceDto;
}

/** A difference that matters to people, which is not the same as a reliable one. */
export class ImportantDto extends ReachedDto {
  isMet!: boolean;
}

/** How a total differs from the one before it. */
export class ScoreChangeDto {
  /** When the earlier one was handed in, and what it was. */
  since!: Date;
  from!: number;
  /** `unknown` where nothing is published. */
  status!:
    | 'reliable-improvement'
    | 'reliable-deterioration'
    | 'possible-improvement'
    | 'possible-deterioration'
    | 'no-reliable-change'
    | 'unknown';
  /** Later less earlier, unrounded; null where they cannot be compared. */
  points!: number | null;
  direction!: 'better' | 'worse' | 'same' | null;
  /** What the status rests on, reached or not; null where it is unknown. */
  threshold!: ReachedDto | null;
  important!: ImportantDto | null;
}

/** One time that a measure was taken. */
export class ScoreReadingDto {
  responseId!: string;
  stepId!: string;
  /** When it was handed in. */
  at!: Date;
  score!: ScoreDto;
  /** Null where nothing before it was scored, or it was not scored itself. */
  change!: ScoreChangeDto | null;
}

/** A cut-off on a measure's scale; where sources differ, the stretch that they leave open. */
export class ScaleCutOffDto {
  name!: string;
  rule!: 'at-least' | 'below';
  /** Lowest and highest of the published values; the same where there is one. */
  from!: number;
  to!: number;
  source!: ThresholdSourceDto;
}

/** What totals lie on, by the rules that scored the latest reading. */
export class ScoreScaleDto {
  /** Readings that were scored by another version do not lie on it. */
  algorithmVersion!: number;
  /** Lowest and highest total. */
  min!: number;
  max!: number;
  /** From the lowest up; empty where none are published. */
  bands!: BandDto[];
  cutOffs!: ScaleCutOffDto[];
}

/** Every time that a client took one measure and shares it. */
export class ScoreSeriesDto {
  measureId!: string;
  title!: string;
  shortTitle!: string;
  better!: 'lower' | 'higher';
  /** Null where there is no total: the measure has none, or nothing was scored. */
  scale!: ScoreScaleDto | null;
  /** How the latest total differs from the first that the same rules scored; null where those are one. */
  sinceFirst!: ScoreChangeDto | null;
  /** Oldest first. */
  readings!: ScoreReadingDto[];
}

export class ScoresDto {
  /** True where there was more than is read at once; the latest is here. */
  isCut!: boolean;
  /** By short title. */
  series!: ScoreSeriesDto[];
}

/** An exercise as a list shows it. */
export class ExerciseCardDto {
  /** Stable id, such as `then-or-now-pause`. */
  id!: string;
  version!: number;
  title!: string;
  purpose!: string;
  pillar!: string;
  /** What it works on, such as `self-trust`; at least one. */
  strands!: string[];
  /** 1 gentle, 2 some effort, 3 deep work. */
  intensity!: number;
  minutes!: number;
  /** One line for the clinician; never shown to a client. */
  caution!: string | null;
}

/** An exercise that a client was given before. */
export class GivenExerciseDto {
  exerciseId!: string;
  /** The last time it was given. */
  assignedAt!: Date;
  /** True where it still waits for them. */
  isOpen!: boolean;
}

/** What to know of a client when choosing an exercise for them. */
export class ClientExercisesDto {
  /** What the asking member gave most recently, to whichever of their clients; at most 6. */
  recentIds!: string[];
  /** What this client was given, taken back work left out; newest first. */
  given!: GivenExerciseDto[];
}

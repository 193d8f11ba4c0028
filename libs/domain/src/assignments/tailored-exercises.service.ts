import { type KeyRing, openJson, seal } from '@app/crypto';
import type { Tx } from '@app/database';
import {
  checkTailoring,
  type Exercise,
  type Language,
  measureExercise,
  type MeasureTexts,
  tailor,
  type Tailoring,
} from '@app/exercises';
import { badRequest } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  BuiltIn,
  type Catalogue,
  CatalogueService,
  type ExerciseRef,
  exerciseUnknown,
} from '../catalogue';
import { MeasuresService } from '../measures';
import { Keys } from '../practices';
import { AssignmentEntity } from './assignment.entity';
import type { TailoringDto } from './tailoring.dto';

const NAME = 'assignments.tailoring';
const INSTRUMENT = 'assignments.instrument';

/** Of an assignment, what says how its exercise was given. */
type Given = Pick<
  AssignmentEntity,
  'id' | 'exerciseId' | 'exerciseVersion' | 'tailoring' | 'instrument'
>;

/** Exercises as their clients were given them: pinned to a version, with what was tailored for them. */
@Injectable()
export class TailoredExercises {
  constructor(
    private readonly builtIn: BuiltIn,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly keys: Keys,
  ) {}

  /** The exercise of an assignment, in the language of who reads it where there is one. */
  async of(tx: Tx, row: AssignmentEntity, language: Language = 'en'): Promise<Exercise> {
    // Most are as they were written, and need no key.
    const catalogue = await this.catalogue.including(tx, row.practiceId, [row]);
    if (!row.tailoring && !row.instrument) return this.written(catalogue, row, language);
    const ring = await this.keys.clientRing(tx, row.practiceId, row.clientId);
    return this.opened(catalogue, ring, row, language);
  }

  /** The exercises of assignments of one client, by assignment. */
  async ofClient(
    tx: Tx,
    practiceId: string,
    clientId: string,
    assignmentIds: string[],
    language: Language = 'en',
  ): Promise<Map<string, Exercise>> {
    const rows = await tx.findBy(AssignmentEntity, { practiceId, id: In(assignmentIds) });
    const ring = await this.keys.clientRing(tx, practiceId, clientId);
    const catalogue = await this.including(tx, practiceId, rows);
    return new Map(rows.map((row) => [row.id, this.opened(catalogue, ring, row, language)]));
  }

  /** The exercises of some assignments as they were written, for `opened`. */
  including(tx: Tx, practiceId: string, refs: readonly ExerciseRef[]): Promise<Catalogue> {
    return this.catalogue.including(tx, practiceId, refs);
  }

  /** The exercise of an assignment, with it and the client's keys at hand. */
  opened(catalogue: Catalogue, ring: KeyRing, row: Given, language: Language = 'en'): Exercise {
    const exercise = this.withWords(ring, this.written(catalogue, row, language), row);
    if (!row.tailoring) return exercise;
    return tailor(exercise, openJson<Tailoring>(ring, NAME, row.id, row.tailoring));
  }

  /**
   * A tailoring as the row of an assignment keeps it; null where it changes nothing.
   * @throws AppError 400 TAILORING_REFUSED where the exercise cannot be given so
   */
  sealed(
    ring: KeyRing,
    exercise: Exercise,
    assignmentId: string,
    dto: TailoringDto | undefined,
  ): Buffer | null {
    if (!dto || dto.dropped.length + dto.reworded.length === 0) return null;
    const problems = checkTailoring(exercise, dto);
    if (problems.length === 0) return seal(ring, NAME, assignmentId, dto);
    throw badRequest(
      'TAILORING_REFUSED',
      'The exercise cannot be given so',
      problems.map(({ stepId, message }) => ({
        field: stepId ? `tailoring.${stepId}` : 'tailoring',
        message,
      })),
    );
  }

  /**
   * The words of a licensed measure, as the row of an assignment keeps them; null for anything else.
   * @throws AppError 400 EXERCISE_UNKNOWN where the practice does not hold the licence
   */
  async sealedInstrument(
    tx: Tx,
    ring: KeyRing,
    practiceId: string,
    exercise: Exercise,
    assignmentId: string,
  ): Promise<Buffer | null> {
    const measure = this.measures.licensed(exercise);
    if (!measure) return null;
    const texts = await this.measures.texts(tx, practiceId, measure);
    if (texts) return seal(ring, INSTRUMENT, assignmentId, texts);
    throw exerciseUnknown();
  }

  /** Whether it can be given once more: not where it was retired, or its licence has ended. */
  async canBeGivenAgain(tx: Tx, row: AssignmentEntity): Promise<boolean> {
    return (await this.catalogue.assignableOf(tx, row.practiceId, [row])).has(row);
  }

  /** The same words of a measure for another row. */
  instrumentAgain(ring: KeyRing, from: AssignmentEntity, assignmentId: string): Buffer | null {
    if (!from.instrument) return null;
    return seal(
      ring,
      INSTRUMENT,
      assignmentId,
      openJson(ring, INSTRUMENT, from.id, from.instrument),
    );
  }

  /** The same tailoring for another row: sealed words belong to one. */
  again(ring: KeyRing, from: AssignmentEntity, assignmentId: string): Buffer | null {
    if (!from.tailoring) return null;
    return seal(ring, NAME, assignmentId, openJson(ring, NAME, from.id, from.tailoring));
  }

  private withWords(ring: KeyRing, exercise: Exercise, { id, instrument }: Given): Exercise {
    const measure = instrument && this.measures.licensed(exercise);
    if (!measure) return exercise;
    return measureExercise(measure, openJson<MeasureTexts>(ring, INSTRUMENT, id, instrument));
  }

  /** The language that an assignment's exercise is shown in to who reads this one. */
  languageOf({ exerciseId: id, exerciseVersion: version }: Given, language: Language): Language {
    return this.builtIn.languagesOf({ id, version }).includes(language) ? language : 'en';
  }

  private written(catalogue: Catalogue, row: Given, language: Language): Exercise {
    return this.builtIn.inLanguage(catalogue.get(row.exerciseId, row.exerciseVersion), language);
  }
}

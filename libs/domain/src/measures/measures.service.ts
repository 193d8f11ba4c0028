import { openJson } from '@app/crypto';
import type { Tx } from '@app/database';
import { type Exercise, type Measure, measureExercise, type MeasureTexts } from '@app/exercises';
import { builtInLibrary } from '@app/library';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Keys } from '../practices';
import { PracticeMeasureEntity } from './practice-measure.entity';

/** The measures of the library, and the words that a practice loaded for some of them. */
@Injectable()
export class MeasuresService {
  private readonly library = builtInLibrary();

  constructor(private readonly keys: Keys) {}

  /** The newest version of each, by title. */
  list(): readonly Measure[] {
    return this.library.measures.list();
  }

  find(id: string, version?: number): Measure | null {
    return this.library.measures.find(id, version);
  }

  /** The measure whose words and rules an exercise needs; null for any other exercise. */
  licensed({ id, version }: Pick<Exercise, 'id' | 'version'>): Measure | null {
    const measure = this.find(id, version);
    return measure?.licence.needsAttestation ? measure : null;
  }

  /** By which rules answers to the exercise are scored; null where it holds no measure. */
  scoringVersion({ steps }: Pick<Exercise, 'steps'>): number | null {
    for (const step of steps) {
      if (step.kind !== 'measure') continue;
      const { measure, version } = step.instrument;
      return this.find(measure, version)?.algorithmVersion ?? null;
    }
    return null;
  }

  /** What a practice can give: every free measure, and those whose words it loaded. */
  async assignable(tx: Tx, practiceId: string): Promise<Exercise[]> {
    const free = this.library.measureExercises.list().filter((one) => !this.licensed(one));
    const rows = await tx.findBy(PracticeMeasureEntity, { practiceId, endedAt: IsNull() });
    if (rows.length === 0) return free;
    const loaded = await Promise.all(
      rows.map(async (row) => {
        const measure = this.find(row.measureId, row.measureVersion);
        return measure ? [measureExercise(measure, await this.open(tx, row))] : [];
      }),
    );
    return [...free, ...loaded.flat()];
  }

  /** The words that a practice loaded for a measure; null where it did not, or does not use them any more. */
  async texts(tx: Tx, practiceId: string, { id, version }: Measure): Promise<MeasureTexts | null> {
    const row = await tx.findOneBy(PracticeMeasureEntity, {
      practiceId,
      measureId: id,
      measureVersion: version,
      endedAt: IsNull(),
    });
    return row && this.open(tx, row);
  }

  private async open(tx: Tx, row: PracticeMeasureEntity): Promise<MeasureTexts> {
    const ring = await this.keys.practiceRing(tx, row.practiceId);
    return openJson<MeasureTexts>(ring, 'practice_measures.texts', row.id, row.texts);
  }
}

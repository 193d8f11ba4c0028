import type { Catalogue } from '../catalogue';
import type { NamedExerciseDto } from './today.dto';

/** What to offer instead of work that was too much; null where the catalogue has nothing easier. */
export function gentlerThan(
  catalogue: Catalogue,
  work: { exerciseId: string; exerciseVersion: number },
): NamedExerciseDto | null {
  const gentler = catalogue.findGentler(catalogue.get(work.exerciseId, work.exerciseVersion));
  return gentler && { exerciseId: gentler.id, title: gentler.title };
}

import type { KeyRing } from '@app/crypto';
import type { Catalogue } from '../catalogue';
import { openAnswer } from '../responses';
import type { Reading } from './distress';
import type { SealedReading } from './today.queries';

/** Opens one client's sealed readings: one entry a response, in the order that they came in. */
export function openReadings(
  rows: readonly SealedReading[],
  ring: KeyRing,
  catalogue: Catalogue,
): Reading[] {
  const byResponse = new Map<string, Reading>();
  for (const row of rows) {
    const { responseId, submittedAt } = row;
    const { title, steps } = catalogue.get(row.exerciseId, row.exerciseVersion);
    const reading = byResponse.get(responseId) ?? {
      responseId,
      title,
      submittedAt,
      before: null,
      after: null,
    };
    byResponse.set(responseId, reading);
    const step = steps.find(({ id }) => id === row.stepId);
    const value = openAnswer(ring, row);
    if (step?.kind === 'distress' && typeof value === 'number') reading[step.moment] = value;
  }
  return [...byResponse.values()];
}

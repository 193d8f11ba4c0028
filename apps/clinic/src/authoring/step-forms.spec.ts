import { stepSchema } from '@app/exercises';
import { withPart, WRITABLE } from './own-draft';
import { FIELDS, freshStep } from './step-forms';

/** What somebody types into a field. */
function typed(as: string, value: unknown): unknown {
  if (as === 'line') return 'Some words';
  if (as === 'lines') return ['Some words'];
  if (as === 'check') return true;
  if (as === 'choices') {
    return (value as object[]).map((choice) => ({ ...choice, label: 'Some words' }));
  }
  return value;
}

describe('the form of a step', () => {
  it.each(WRITABLE)('of the kind %s has all that the format asks for', (kind) => {
    const empty = { ...freshStep(kind), prompt: 'A question?' };
    const filled = FIELDS[kind].reduce<typeof empty>(
      (step, { path, as }) => withPart(step, path, typed(as, step[path as keyof typeof step])),
      empty,
    );
    const read = stepSchema.safeParse(filled);
    expect(read.error?.issues ?? []).toEqual([]);
  });
});

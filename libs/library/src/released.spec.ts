import { loadLibrary } from './load-library';
import { fingerprintsOf, readReleased } from './released';

const library = loadLibrary();

it('keeps every published version as it was, and lists every version', () => {
  // A change of words is a new version: the old file stays, named id@version.yaml.
  expect(fingerprintsOf(library)).toEqual(readReleased());
});

it('sees other rules under a version of a measure that is published', () => {
  const { measures } = library;
  const [measure] = measures.all().filter(({ id }) => id === 'phq-9');
  const { algorithmVersion, scoring } = measure!;
  for (const change of [
    { algorithmVersion: algorithmVersion + 1 },
    { scoring: { ...scoring, cutOffs: [] } },
  ]) {
    const changed = {
      ...library,
      measures: { ...measures, all: () => [{ ...measure!, ...change }] },
    };
    expect(fingerprintsOf(changed)['phq-9@1']).not.toBe(readReleased()['phq-9@1']);
  }
});

it('sees a change of one word, in the frame too', () => {
  const pinned = fingerprintsOf(library)['boundary-builder@1'];
  const [exercise] = library.all().filter(({ id }) => id === 'boundary-builder');
  const steps = exercise!.steps.map((step) =>
    step.id === 'come-back' ? { ...step, prompt: 'Come back' } : step,
  );
  const changed = { ...library, all: () => [{ ...exercise!, steps }] };
  expect(fingerprintsOf(changed)['boundary-builder@1']).not.toBe(pinned);
});

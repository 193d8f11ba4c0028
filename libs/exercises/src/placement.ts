import type { Care, Exercise } from './exercise';
import type { Programme } from './programme';

/** What placing an exercise in a programme depends on. */
export type Placeable = Pick<Exercise, 'pillar' | 'intensity' | 'when'> & {
  care: Pick<Care, 'firstInSession'>;
};

/** A step where it stands, or would stand, in a programme. */
export interface PlacedStep {
  part: 'opening' | 'steps';
  unlock: { by: 'completion' | 'delay' | 'date' | 'hand' };
  exercise: Placeable;
}

/** Why an exercise cannot stand where it stands. */
export type WrongPlace =
  | 'opening-settles'
  | 'opening-deep'
  | 'past-only'
  | 'deep-by-hand'
  | 'in-session-by-hand'
  | 'two-deep';

/**
 * What stands against a step of a programme; [] where nothing does. The same for a programme of the
 * library and for one that a therapist changes on its way.
 * @param before the exercise of the step that comes before it, where there is one
 */
export function wrongPlaces(
  { part, unlock, exercise }: PlacedStep,
  before: Placeable | undefined,
  { when }: Pick<Programme, 'when'>,
): WrongPlace[] {
  const isOpening = part === 'opening';
  const isDeep = exercise.intensity === 3;
  const isByHand = unlock.by === 'hand';
  const wrong: Record<WrongPlace, boolean> = {
    'opening-settles': isOpening && exercise.pillar !== 'felt-safety',
    'opening-deep': isOpening && isDeep,
    'past-only': exercise.when === 'past' && when !== 'past',
    'deep-by-hand': isDeep && !isByHand,
    'in-session-by-hand': exercise.care.firstInSession && !isDeep && !isByHand,
    'two-deep': isDeep && before?.intensity === 3,
  };
  return (Object.keys(wrong) as WrongPlace[]).filter((one) => wrong[one]);
}

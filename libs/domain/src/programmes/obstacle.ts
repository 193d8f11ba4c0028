import type { Programme } from '@app/exercises';
import { arrangedOf, followsDeep, type Misplaced, misplaced } from './arrangement';
import type { RunStep } from './run-steps';
import { type Standing, stateOf } from './standing';

/** Why a therapist's hand cannot open a step. */
export type Obstacle = 'not-its-turn' | 'not-assignable' | Misplaced;

/** A run as far as opening a step of it depends on it. */
export interface Opening {
  steps: readonly RunStep[];
  standing: Pick<Standing, 'holds' | 'phase'>;
  programme: Pick<Programme, 'when'>;
}

/**
 * What keeps the therapist's hand from opening a step now; null where nothing does. What is shown and
 * what is refused ask here alike. What stands before the step may still be open.
 */
export function obstacleTo({ facts }: RunStep, opening: Opening): Obstacle | null {
  const { steps, standing, programme } = opening;
  const state = stateOf(facts);
  if (state === 'open' || state === 'done') return 'not-its-turn';
  if (!facts.isAssignable) return 'not-assignable';
  const next = steps.find((step) => stateOf(step.facts) === 'ahead');
  const isTurn = state !== 'ahead' || next?.facts.id === facts.id;
  const isBeforeGate = facts.part === 'steps' && standing.phase !== 'steps';
  if (!isTurn || isBeforeGate || standing.holds.length > 0) return 'not-its-turn';
  const after = steps.map(({ row, exercise }) => ({
    row: row.id === facts.id ? { ...row, skippedAt: null, assignmentId: null } : row,
    exercise,
  }));
  const wrong = misplaced(arrangedOf(after), programme);
  if (wrong) return wrong;
  const all = steps.map((step) => step.facts);
  return followsDeep(all, facts.id) ? 'two-deep' : null;
}

import { openJson, seal, type KeyRing } from '@app/crypto';
import type { Tx } from '@app/database';
import { AnswerEntity } from './answer.entity';

/** An answer's place in the authenticated data; with its revision no older one can be put back. */
type Place = Pick<AnswerEntity, 'responseId' | 'stepId' | 'repetition' | 'revision'>;

function placeOf({ responseId, stepId, repetition, revision }: Place): string {
  return [responseId, stepId, repetition, revision].join('/');
}

export function sealAnswer(ring: KeyRing, row: Place, value: unknown): Buffer {
  return seal(ring, 'answers.value', placeOf(row), value);
}

/** The answer's value; null for one that was skipped. */
export function openAnswer(ring: KeyRing, row: Place & Pick<AnswerEntity, 'value'>): unknown {
  return row.value && openJson<unknown>(ring, 'answers.value', placeOf(row), row.value);
}

/** The answers of a response that the transaction's actor may see. */
export function listAnswers(
  tx: Tx,
  practiceId: string,
  responseId: string,
): Promise<AnswerEntity[]> {
  return tx.findBy(AnswerEntity, { practiceId, responseId });
}

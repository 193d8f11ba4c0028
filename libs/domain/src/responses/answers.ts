import { openJson, seal, type KeyRing } from '@app/crypto';
import type { Tx } from '@app/database';
import { AnswerEntity } from './answer.entity';

/** An answer's place in the authenticated data: response, step and repetition. */
function placeOf(row: Pick<AnswerEntity, 'responseId' | 'stepId' | 'repetition'>): string {
  return `${row.responseId}/${row.stepId}/${row.repetition}`;
}

export function sealAnswer(
  ring: KeyRing,
  row: Pick<AnswerEntity, 'responseId' | 'stepId' | 'repetition'>,
  value: unknown,
): Buffer {
  return seal(ring, 'answers.value', placeOf(row), value);
}

/** The answer's value; null for one that was skipped. */
export function openAnswer(ring: KeyRing, row: AnswerEntity): unknown {
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

import type { FieldProblem } from '@app/ui';
import { UNREACHABLE, type ApiProblem } from '../api/problem';
import { t } from '../words';

/**
 * What stands in the way of a form, each line at its field. `fields` names the input of each field
 * of the request; the first of them takes what belongs to none.
 */
export function problemsOf(
  problem: ApiProblem | null,
  fields: Record<string, string>,
): FieldProblem[] {
  if (!problem) return [];
  const known = problem.fields.flatMap(({ field, message }) => {
    const fieldId = fields[field];
    return fieldId ? [{ fieldId, message }] : [];
  });
  if (known.length > 0) return known;
  return [{ fieldId: Object.values(fields)[0] ?? '', message: wordsFor(problem) }];
}

/** One sentence about a refusal, in the clinic's own words where it has them. */
export function wordsFor(problem: ApiProblem): string {
  switch (problem.code) {
    case 'SIGN_IN_FAILED':
      return t('clinic.signIn.wrong');
    case 'CODE_WRONG':
      return t('clinic.totp.wrong');
    case 'TOO_MANY_TRIES':
      return t('clinic.signIn.slow', { seconds: problem.retryAfterSeconds });
    case 'LINK_EXPIRED':
      return t('clinic.link.expired');
    case UNREACHABLE:
      return t('clinic.unreachable');
    default:
      return t('clinic.unexpected');
  }
}

import type { FieldProblem } from '@app/ui';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { t } from '../words';

/** What stands in the way of a change to the account, and at which field. */
export function accountProblem(error: unknown, firstField: string): FieldProblem {
  switch (asRefusal(error).code) {
    case 'PASSWORD_WRONG':
      return { fieldId: 'password', message: t('portal.password.wrong') };
    case 'PASSWORD_TOO_SHORT':
      return { fieldId: 'new-password', message: t('portal.password.short') };
    case 'FIELDS_REFUSED':
      return { fieldId: firstField, message: t('portal.signIn.checkEmail') };
    default:
      return { fieldId: firstField, message: problemWords(error) };
  }
}

export const messageAt = (
  problem: FieldProblem | undefined,
  fieldId: string,
): string | undefined => (problem?.fieldId === fieldId ? problem.message : undefined);

import type { FieldProblem } from '@app/ui';
import type { ApiProblem } from '../api/problem';
import { problemsOf } from '../sign-in/form-problems';
import { t } from '../words';

const FIELDS = {
  name: 'client-name',
  legalName: 'client-legal-name',
  pronouns: 'client-pronouns',
  birthDate: 'client-birth-date',
  zone: 'client-zone',
  email: 'client-email',
  therapistId: 'client-therapist',
  'contact.details': 'contact-details',
  'contact.bestHours': 'contact-hours',
  'contact.note': 'contact-note',
};

/** What stands in the way of a client's form, each line at its field. */
export function clientProblems(problem: ApiProblem | null): FieldProblem[] {
  switch (problem?.code) {
    case 'CLIENT_TOO_YOUNG':
      return [{ fieldId: FIELDS.birthDate, message: t('clinic.client.young') }];
    case 'EMAIL_TAKEN':
      return [{ fieldId: FIELDS.email, message: t('clinic.client.emailTaken') }];
    case 'EMAIL_THEIRS':
      return [{ fieldId: FIELDS.email, message: t('clinic.details.emailTheirs') }];
    default:
      return problemsOf(problem, FIELDS);
  }
}

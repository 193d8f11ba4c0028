import type { ApiProblem } from '../api/problem';
import { wordsFor } from '../sign-in/form-problems';
import { t } from '../words';

/** One sentence about why a change to the people of the practice was refused. */
export function peopleWords(problem: ApiProblem): string {
  switch (problem.code) {
    case 'LAST_OWNER':
      return t('clinic.roles.lastOwner');
    case 'HAS_CLIENTS':
      return t('clinic.roles.hasClients', { count: Number(problem.extra.count ?? 0) });
    case 'OWNER_NEEDED':
      return t('clinic.roles.ownerNeeded');
    case 'OWN_ACCOUNT':
      return t('clinic.person.self');
    case 'EMAIL_TAKEN':
      return t('clinic.invite.taken');
    default:
      return wordsFor(problem);
  }
}

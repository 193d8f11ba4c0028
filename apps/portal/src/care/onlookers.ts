import type { OnlookerDto } from '@app/api-client/portal';
import { t } from '../words';

/** Whom shared words go to, by name. */
export const therapistOf = (whoSees: OnlookerDto[]): string =>
  (whoSees.find(({ as }) => as === 'primary') ?? whoSees[0])?.name || t('portal.who.therapist');

const order = ['primary', 'cover', 'supervisor', 'break-glass'];

/** Each person who can read what is shared, once, with all that they are. */
export function onlookersOf(whoSees: OnlookerDto[]): { name: string; as: string }[] {
  const closestFirst = [...whoSees].sort((a, b) => order.indexOf(a.as) - order.indexOf(b.as));
  const names = [...new Set(closestFirst.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    as: whoSees
      .filter((onlooker) => onlooker.name === name)
      .map(({ as }) => t(`portal.who.${as}`))
      .join(', '),
  }));
}

import type { CaseloadClientDto } from '@app/api-client/clinic';
import { t } from '../words';
import { ago } from '../when/ago';

export const isToRead = (row: CaseloadClientDto): boolean => row.newResponses > 0;

/** Why a client stands where they stand, in a few words. */
export function reasonOf({ lastSharedAt, openAssignments }: CaseloadClientDto): string {
  const handedIn = lastSharedAt && t('clinic.caseload.handedIn', { ago: ago(lastSharedAt) });
  const waiting =
    openAssignments > 0
      ? t('clinic.caseload.waiting', { count: openAssignments })
      : t('clinic.caseload.nothingWaiting');
  return [handedIn, waiting].filter(Boolean).join(' · ');
}

/** Those with something to read first, the newest on top; everyone else by name. */
export function inOrder(rows: CaseloadClientDto[]): CaseloadClientDto[] {
  return [...rows].sort(
    (one, other) =>
      Number(isToRead(other)) - Number(isToRead(one)) ||
      (isToRead(one) ? (other.lastSharedAt ?? '').localeCompare(one.lastSharedAt ?? '') : 0) ||
      one.name.localeCompare(other.name, undefined, { numeric: true }),
  );
}

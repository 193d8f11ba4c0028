import type { CaseloadClientDto, TodayRowDto } from '@app/api-client/clinic';

/** Whom the list shows. */
export const SHOWN = ['active', 'paused', 'archived'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the list can be ordered by. */
export type SortBy = 'name' | 'nextSessionAt' | 'lastSharedAt' | 'openAssignments';

/** A client with why they stand on Today, the most pressing first. */
export type ListedClient = CaseloadClientDto & { reasons: TodayRowDto[] };

/** Puts the reasons of today to the clients whom they are about. */
export const withReasons = (
  clients: CaseloadClientDto[],
  today: TodayRowDto[] | undefined,
): ListedClient[] =>
  clients.map((client) => ({
    ...client,
    reasons: (today ?? []).filter(({ clientId }) => clientId === client.id),
  }));

/** Those of a status whose name holds the text, whatever its case. */
export function matching<T extends CaseloadClientDto>(
  clients: T[],
  search: string,
  shown: Shown,
): T[] {
  const wanted = search.trim().toLocaleLowerCase();
  return clients.filter(
    ({ name, status }) => status === shown && name.toLocaleLowerCase().includes(wanted),
  );
}

/** Sessions: the nearest first. What came back, and what is open: the latest and the most first. */
const COMPARE: Record<SortBy, (one: CaseloadClientDto, other: CaseloadClientDto) => number> = {
  name: () => 0,
  nextSessionAt: (one, other) => byTime(one.nextSessionAt, other.nextSessionAt),
  lastSharedAt: (one, other) => -byTime(one.lastSharedAt ?? '', other.lastSharedAt ?? ''),
  openAssignments: (one, other) => other.openAssignments - one.openAssignments,
};

export const sorted = <T extends CaseloadClientDto>(clients: T[], by: SortBy): T[] =>
  [...clients].sort((one, other) => COMPARE[by](one, other) || byName(one, other));

/** ISO instants in their order; none comes last. */
const byTime = (one: string | null, other: string | null): number =>
  (one ?? '~') < (other ?? '~') ? -1 : Number(one !== other);

const byName = (one: CaseloadClientDto, other: CaseloadClientDto): number =>
  one.name.localeCompare(other.name, undefined, { numeric: true });

import type { CaseloadClientDto } from '@app/api-client/clinic';

/** As many as can be looked over at once. */
const LIMIT = 8;

/** Clients by what is typed: names that begin with it first, then names in which a word does, then others. */
export function findClients(clients: CaseloadClientDto[], search: string): CaseloadClientDto[] {
  const wanted = search.trim().toLocaleLowerCase();
  const rank = ({ name }: CaseloadClientDto): number => {
    const lower = name.toLocaleLowerCase();
    if (lower.startsWith(wanted)) return 0;
    if (lower.split(/\s+/).some((word) => word.startsWith(wanted))) return 1;
    return lower.includes(wanted) ? 2 : 3;
  };
  return clients
    .filter((client) => rank(client) < 3)
    .sort(
      (one, other) =>
        rank(one) - rank(other) || one.name.localeCompare(other.name, undefined, { numeric: true }),
    )
    .slice(0, LIMIT);
}

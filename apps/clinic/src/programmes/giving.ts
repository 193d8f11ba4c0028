type Led = { clientId: string; programmeId: string };

let led: Led | null = null;

/** Keeps which programme somebody goes on to a client's page with. */
export function leadTo(next: Led): void {
  led = next;
}

/** The programme that somebody came to a client with, once; null for all others. */
export function takeLed(clientId: string): string | null {
  if (led?.clientId !== clientId) return null;
  const { programmeId } = led;
  led = null;
  return programmeId;
}

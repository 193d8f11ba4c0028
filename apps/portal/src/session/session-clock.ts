/** How long before the end it is announced. */
export const WARN_AHEAD_MS = 120_000;

type Listener = () => void;
let endsAt: number | null = null;
const listeners = new Set<Listener>();

/** When the session ends by this device's clock, in milliseconds; null before that is known. */
export const sessionEndsAt = (): number | null => endsAt;

export const followSessionClock = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Notes when the session ends. `serverNow` is the time the server answered: a device's clock may be
 * wrong by hours, the span between the two is right.
 */
export function noteSessionEnd(expiresAt: string, serverNow: Date): void {
  endsAt = Date.now() + (new Date(expiresAt).getTime() - serverNow.getTime());
  for (const listener of listeners) listener();
}

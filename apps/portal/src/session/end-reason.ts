/** Why a session is over, as far as this page knows: `elsewhere` is any reason but the time. */
export type EndReason = 'time' | 'elsewhere';

/** Clocks and timers are a little late or early. */
const LEEWAY_MS = 2_000;

/** `endsAt` and `now` in milliseconds of this device's clock. */
export const endReason = (endsAt: number | null, now: number): EndReason =>
  endsAt !== null && now >= endsAt - LEEWAY_MS ? 'time' : 'elsewhere';

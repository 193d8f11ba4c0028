import { createStore } from '../store/store';

/** Milliseconds of warning before a session ends: twice what the rules ask for. */
export const WARNING_MS = 120_000;
/** The server notes a visit at most once a minute, so asking more often tells nothing new. */
const LEARN_EVERY_MS = 60_000;

export type Expiry = {
  /** By this device's clock, in milliseconds. */
  endsAt: number;
  learntAt: number;
};

/** When the session ends unless it is used; null while nobody is signed in. */
export const expiry = createStore<Expiry | null>(null);

const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('session');
// How far the server's clock is ahead of this device's.
let aheadMs = 0;

/** Learns the server's time from any of its answers. */
export function noteServerTime(date: string | null): void {
  const at = date ? Date.parse(date) : NaN;
  if (!Number.isNaN(at)) aheadMs = at - Date.now();
}

/** @param expiresAt ISO instant by the server's clock */
export function noteExpiry(expiresAt: string): void {
  const learnt = { endsAt: Date.parse(expiresAt) - aheadMs, learntAt: Date.now() };
  expiry.set(learnt);
  otherTabs?.postMessage(learnt);
}

/** Nobody is signed in any more, here and in the other tabs. */
export function forgetExpiry(isToldToOthers: boolean): void {
  expiry.set(null);
  if (isToldToOthers) otherTabs?.postMessage(null);
}

/** Whether what is known of the end may be out of date by now. */
export const isWorthLearning = (): boolean => {
  const known = expiry.get();
  return known !== null && Date.now() - known.learntAt > LEARN_EVERY_MS;
};

/** Follows what other tabs learn; `onEnd` when one of them signs out. */
export function followOtherTabs(onEnd: () => void): void {
  otherTabs?.addEventListener('message', ({ data }: MessageEvent<Expiry | null>) => {
    if (data === null) onEnd();
    else if (expiry.get()) expiry.set(data);
  });
}

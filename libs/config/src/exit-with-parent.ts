/** Longest time a process may take to finish what it has begun. */
const GRACE_MS = 20_000;

/**
 * For the processes that `trellis start` runs: ends this one as on SIGTERM when the parent is gone,
 * however it died, and for certain 20 s later. Does nothing in a process started on its own.
 */
export function exitWithParent(): void {
  if (!process.send) return;
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}

/** Tells the parent, where there is one, that this process now serves. */
export function tellParentReady(): void {
  process.send?.({ type: 'ready' });
}

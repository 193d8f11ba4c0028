import { parentPort } from 'node:worker_threads';
import type { Printed, PrintOrder } from './press-order';
import { printSheet } from './print-sheet';

/** Prints what it is handed, one sheet after the other. */
parentPort?.on('message', ({ id, sheet }: PrintOrder) => {
  printSheet(sheet).then(
    (bytes) => answer({ id, bytes }),
    // Why may be told in somebody's words; that it went wrong may not.
    (error: unknown) => answer({ id, failure: error instanceof Error ? error.name : 'unknown' }),
  );
});

function answer(printed: Printed): void {
  parentPort?.postMessage(printed);
}

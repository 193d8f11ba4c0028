import { startBench } from './bench';
import { seen, TestProcessor } from './jobs';

/** A worker in a process of its own that holds every `HoldOn` job, to be killed while it does. */
process.once('message', (settings) => {
  seen.gate = new Promise(() => undefined);
  seen.onHold = (eventId) => process.send?.({ held: eventId });
  startBench(settings as object, [TestProcessor]).catch((error: unknown) => {
    process.send?.({ failed: String(error) });
  });
});

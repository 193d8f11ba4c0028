import { isListening } from '@app/database';

const INTERVAL_MS = 2000;

/**
 * Starts the bundled Postgres again when it is gone (out of memory, killed): nobody else would.
 * @returns a function that ends the watch, after a restart that is under way
 */
export function watchPostgres(
  port: number,
  restart: () => Promise<unknown>,
  log: (line: string) => void,
): () => Promise<void> {
  let stopped = false;
  let looking = Promise.resolve();
  const look = async () => {
    if (stopped || (await isListening(port)) || stopped) return;
    log('the bundled Postgres is gone; starting it again');
    await restart().catch((error: unknown) => log(String(error)));
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, INTERVAL_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
    return looking;
  };
}

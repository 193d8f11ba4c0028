import type { Logger } from 'pino';

/** Logs what nobody caught, without its words, and ends the process; Node would print them all. */
export function exitOnUncaught(logger: Logger): void {
  const exit = (err: unknown) => {
    logger.fatal({ err }, 'Uncaught error, exiting');
    process.exit(1);
  };
  process.on('uncaughtException', exit);
  process.on('unhandledRejection', exit);
}

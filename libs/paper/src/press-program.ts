import { join } from 'node:path';

/** The program of a thread, built beside this file, and what Node is to load before it. */
export const PRESS_PROGRAM = { file: join(__dirname, 'press-thread.js'), execArgv: [] as string[] };

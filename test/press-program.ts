import { join } from 'node:path';

/** The press's thread, run from source by the compiler that runs the tests. */
export const PRESS_PROGRAM = {
  file: join(__dirname, '../libs/paper/src/press-thread.ts'),
  execArgv: ['--require', join(__dirname, 'worker/compile.cjs')],
};

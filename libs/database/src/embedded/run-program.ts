import { spawn } from 'node:child_process';

/** A system account by number; `undefined` where this process's own account does. */
export type Account = { uid: number; gid: number } | undefined;

export type ProgramResult = { code: number; output: string };

/**
 * The programs get a bare environment: Trellis's own holds secrets, which another account could
 * read from /proc, and `PG…` or `LC_…` variables would change what Postgres does.
 */
const environment =
  process.platform === 'win32'
    ? undefined
    : { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };

/**
 * Runs a program to its end and returns its exit code with everything it printed.
 * A program that cannot be started at all answers code 127 with the reason as output.
 */
export function runProgram(
  program: string,
  args: string[],
  options: { as?: Account; cwd?: string } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    // A failure in chdir() or setuid() is reported like a missing program, by `error`.
    const child = spawn(program, args, {
      ...options.as,
      cwd: options.cwd ?? (process.platform === 'win32' ? undefined : '/'),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

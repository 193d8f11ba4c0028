import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './root.mjs';

/**
 * Programs that a script runs, and their end: all are stopped when the script is told to stop or
 * when the npm that called it is killed, which tells nobody.
 */
const running = new Set();
const endings = [];
let ending;
let verdict;

/**
 * Runs a program to its end, showing its output.
 * @param {string[]} command program and arguments; `node` means this Node
 * @param {{ env?: object, cwd?: string, timeoutMs?: number, stdio?: any, group?: boolean }}
 *   [options] `group`: what the program itself has started ends with it, however it ends
 * @returns {Promise<number>} its exit code; 1 where a signal or a time limit ended it
 */
export function run(command, { timeoutMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = start(command, options);
    const timer = timeoutMs && setTimeout(() => signal(child, 'SIGKILL'), timeoutMs);
    child.on('error', (error) => {
      console.error(`${command[0]}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (options.group) signal(child, 'SIGKILL');
      resolve(code ?? 1);
    });
  });
}

/** Starts a program that runs beside the script. */
export function start([program, ...args], options = {}) {
  const { env = process.env, cwd = root, stdio = 'inherit', group = false } = options;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd,
    env,
    stdio,
    detached: group && process.platform !== 'win32',
    // npm is a batch file on Windows.
    shell: process.platform === 'win32' && program !== 'node',
  });
  child.leadsGroup = group && process.platform !== 'win32';
  running.add(child);
  child.on('close', () => running.delete(child));
  child.on('error', () => running.delete(child));
  return child;
}

/** Reaches a whole group, its leader being gone or not; one that is gone altogether is fine. */
function signal(child, name) {
  if (!child.leadsGroup || child.pid === undefined) return void child.kill(name);
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone.
  }
}

/** Adds something to do at the end, however it comes; what was added last is done first. */
export function atEnd(step) {
  endings.unshift(step);
}

/** Decides the exit code beforehand, whatever comes to end the script. */
export function decideExitCode(code) {
  verdict ??= code;
}

/** Does what was left for the end, then exits. Never returns. */
export function finish(code) {
  ending ??= (async () => {
    for (const child of running) signal(child, 'SIGTERM');
    for (let waited = 0; running.size > 0 && waited < 30_000; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const child of running) signal(child, 'SIGKILL');
    for (const step of endings) {
      await Promise.resolve()
        .then(step)
        .catch((error) => console.error(String(error)));
    }
    process.exit(verdict ?? code);
  })();
  return ending.then(() => new Promise(() => undefined));
}

/** Makes Ctrl-C, a stop from outside and the death of npm all end in `finish`. */
export function endWithCaller() {
  process.on('SIGINT', () => finish(130));
  process.on('SIGTERM', () => finish(143));
  process.on('SIGHUP', () => finish(129));
  // A closed terminal takes the output away as well.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (!process.env.npm_lifecycle_event) return;
  const callers = ancestry();
  setInterval(() => {
    if (ancestry().join() !== callers.join()) void finish(1);
  }, 300).unref();
}

/** Parent, and on Linux its parent too: npm may have a shell in between. */
function ancestry() {
  if (process.platform !== 'linux') return [process.ppid];
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const isShell = /\((?:ba|da|a|z)?sh\)/.test(stat);
    return [process.ppid, isShell ? Number(stat.split(') ').pop().split(' ')[1]) : 0];
  } catch {
    return [process.ppid, 0];
  }
}

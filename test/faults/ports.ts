import { isPortFree } from '@app/database';

/** Below the range that systems take outgoing ports from, so that nobody gets them by chance. */
const FIRST = 20_000;
const LAST = 32_000;

/** Ports that are free on both loopbacks, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if ((await isPortFree(port)) && (await isPortFree(port, '::1'))) ports.add(port);
  }
  return [...ports];
}

const windowMs = 5_000;

/**
 * Calls `act` when Shift alone is pressed three times within five seconds. Shift held for a capital letter does not
 * count: someone who writes "I Am Here" must not lose the page.
 */
export function onThreeShifts(act: () => void): () => void {
  let presses: number[] = [];
  let isAlone = false;
  const down = (event: KeyboardEvent) => {
    if (event.key === 'Shift') {
      if (!event.repeat) isAlone = true;
      return;
    }
    isAlone = false;
    presses = [];
  };
  const up = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || !isAlone) return;
    isAlone = false;
    presses = [...presses.filter((at) => event.timeStamp - at < windowMs), event.timeStamp];
    if (presses.length >= 3) act();
  };
  window.addEventListener('keydown', down, true);
  window.addEventListener('keyup', up, true);
  return () => {
    window.removeEventListener('keydown', down, true);
    window.removeEventListener('keyup', up, true);
  };
}

import { useEffect, useState } from 'react';
import { hasUnsent } from '../session/unsent';

const LOOK_EVERY_MS = 2_000;

/** Whether words still wait to be sent. What is on its way as the page opens is not worth a word yet. */
export function useStillUnsent(): boolean {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setWaiting(hasUnsent()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return isWaiting;
}

import { useEffect, useState } from 'react';
import { unsentAt } from '../session/unsent';

const LOOK_EVERY_MS = 2_000;

/** Where words lie that still wait to be sent. What is on its way as the page opens is not worth a word yet. */
export function useStillUnsent(): ReturnType<typeof unsentAt> {
  const [at, setAt] = useState<ReturnType<typeof unsentAt>>(null);
  useEffect(() => {
    const timer = setInterval(() => setAt(unsentAt()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return at;
}

import { useEffect, useState, useSyncExternalStore } from 'react';
import { deskOf, type AnswerDesk } from './answer-desk';
import type { Work } from './work-query';

/** The desk of this work, redrawn whenever anything on it changes. */
export function useDesk(work: Work): AnswerDesk {
  const [desk] = useState(() => deskOf(work));
  useEffect(() => desk.load(work), [desk, work]);
  useSyncExternalStore(desk.subscribe, desk.version);
  return desk;
}

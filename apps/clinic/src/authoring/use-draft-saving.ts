import { type OwnDraftDto, ownExercisesSaveDraft } from '@app/api-client/clinic';
import type { Saved } from '@app/ui';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { ApiProblem, call } from '../api/problem';
import type { OwnDraft } from './own-draft';

const PAUSE_MS = 800;
const AGAIN_MS = 5000;

type Kept = Pick<OwnDraftDto, 'revision' | 'savedAt'>;

export type Saving = {
  saved: Saved;
  /** The kept revision that is on the screen: a colleague's newer one is not. */
  revision: number;
  /** True while something typed is not with the server. */
  isOpen: boolean;
  /** The draft that somebody else kept meanwhile; nothing is sent until one of them is chosen. */
  theirs: OwnDraftDto | null;
  /** Keeps it a moment later. */
  keep: (draft: OwnDraft) => void;
  /** Goes on from their revision: with what is here, or with what they wrote. */
  settle: (draft: OwnDraft | null) => void;
};

/** Keeps a draft while it is written: one write at a time, each again until it is answered. */
export function useDraftSaving(
  id: string,
  first: Kept,
  onKept: (kept: OwnDraftDto) => void,
): Saving {
  const [saved, setSaved] = useState<Saved>({ state: 'saved', at: new Date(first.savedAt) });
  const [theirs, setTheirs] = useState<OwnDraftDto | null>(null);
  const [isOpen, setOpen] = useState(false);
  const desk = useRef({
    revision: first.revision,
    next: null as OwnDraft | null,
    sending: null as { writeId: string; draft: OwnDraft } | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    isBusy: false,
    isStopped: false,
  }).current;

  const wait = (pause: number) => {
    clearTimeout(desk.timer);
    desk.timer = setTimeout(() => void send(), pause);
  };

  const send = async (): Promise<void> => {
    if (desk.isBusy || desk.isStopped) return;
    // A write that was not answered goes first, as it was: it may have arrived.
    desk.sending ??= desk.next && { writeId: newId(), draft: desk.next };
    if (!desk.sending) return;
    if (desk.next === desk.sending.draft) desk.next = null;
    desk.isBusy = true;
    setSaved({ state: 'saving' });
    try {
      const body = { ...desk.sending, revision: desk.revision };
      const kept = await call(ownExercisesSaveDraft({ path: { id }, body }));
      desk.revision = kept.revision;
      desk.sending = null;
      setSaved({ state: 'saved', at: new Date(kept.savedAt) });
      setOpen(desk.next !== null);
      onKept(kept);
      if (desk.next) wait(PAUSE_MS);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      if (problem?.code === 'DRAFT_CHANGED_ELSEWHERE') {
        desk.isStopped = true;
        setTheirs(problem.extra.current as OwnDraftDto);
      } else if (!problem || problem.isPassing) wait(AGAIN_MS);
      else if (problem.status !== 401) {
        // It will never be taken as it is; what is typed next may be.
        desk.sending = null;
      }
      setSaved({ state: 'waiting' });
    } finally {
      desk.isBusy = false;
    }
  };

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (desk.next || desk.sending) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      clearTimeout(desk.timer);
      // Going to another page keeps what was typed a moment before.
      void send();
    };
  }, []);

  return {
    saved,
    revision: desk.revision,
    isOpen,
    theirs,
    keep: (draft) => {
      desk.next = draft;
      setOpen(true);
      wait(PAUSE_MS);
    },
    settle: (draft) => {
      if (theirs) desk.revision = theirs.revision;
      desk.isStopped = false;
      desk.sending = null;
      desk.next = draft;
      setTheirs(null);
      setOpen(draft !== null);
      if (draft) wait(0);
      else if (theirs) setSaved({ state: 'saved', at: new Date(theirs.savedAt) });
    },
  };
}

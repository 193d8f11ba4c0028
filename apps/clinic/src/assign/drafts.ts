import type { Tailoring } from '@app/exercises';
import { v7 as newId } from 'uuid';
import { createStore } from '../store/store';
import { openTerms, type AssignTerms } from './terms';

/** One opened form. It lives in memory only: over an expired session, not over a closed page. */
export type AssignDraft = {
  /** The assignment's id. Made when the form opens and kept over retries, so that none doubles. */
  id: string;
  exerciseId: string | null;
  /** What is left out or reworded, by exercise: to look at another one loses nothing. */
  tailorings: Readonly<Record<string, Tailoring>>;
  terms: AssignTerms;
  /** Whether the plan is unfolded. */
  isPlanOpen: boolean;
  isOpen: boolean;
  /** Why it was not assigned, in words. */
  problem: string | null;
};

type Drafts = { memberId: string | null; byClient: Readonly<Record<string, AssignDraft>> };

const drafts = createStore<Drafts>({ memberId: null, byClient: {} });

const empty = (): AssignDraft => ({
  id: newId(),
  exerciseId: null,
  tailorings: {},
  terms: openTerms,
  isPlanOpen: false,
  isOpen: false,
  problem: null,
});

/** The form for a client, if there is one. */
export const useDraft = (clientId: string): AssignDraft | undefined =>
  drafts.use().byClient[clientId];

/** Changes the form of a client; makes it when there is none. */
export function changeDraft(clientId: string, part: Partial<AssignDraft>): void {
  drafts.set(({ memberId, byClient }) => ({
    memberId,
    byClient: { ...byClient, [clientId]: { ...(byClient[clientId] ?? empty()), ...part } },
  }));
}

/** Changes the terms in the form of a client. */
export function changeTerms(clientId: string, part: Partial<AssignTerms>): void {
  const before = drafts.get().byClient[clientId]?.terms ?? openTerms;
  changeDraft(clientId, { terms: { ...before, ...part }, problem: null });
}

/** Changes how an exercise is tailored in the form of a client. */
export function changeTailoring(clientId: string, exerciseId: string, to: Tailoring): void {
  const before = drafts.get().byClient[clientId]?.tailorings ?? {};
  changeDraft(clientId, { tailorings: { ...before, [exerciseId]: to }, problem: null });
}

/** Opens the form of a client where it was left. */
export const openDraft = (clientId: string): void =>
  changeDraft(clientId, { isOpen: true, problem: null });

/** Throws the form away: what was in it is assigned, or not wanted. */
export function dropDraft(clientId: string): void {
  drafts.set(({ memberId, byClient }) => {
    const others = { ...byClient };
    delete others[clientId];
    return { memberId, byClient: others };
  });
}

/** Half-filled forms wait for whoever filled them: anyone else who signs in starts with none. */
export function keepDraftsOf(memberId: string | null): void {
  drafts.set((before) => (before.memberId === memberId ? before : { memberId, byClient: {} }));
}

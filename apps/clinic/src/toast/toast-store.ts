import { createStore } from '../store/store';

export type Toast = {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
};

export const toasts = createStore<Toast[]>([]);

let lastId = 0;

/** Says something once at the foot of the page; with an action it stays for ten seconds. */
export function toast(text: string, action?: Toast['action']): void {
  lastId += 1;
  const next = { id: lastId, text, ...(action && { action }) };
  // One at a time: an older undo gives way to the newer one.
  toasts.set([next]);
}

export const dropToast = (id: number): void =>
  toasts.set((all) => all.filter((one) => one.id !== id));

import { createContext, useContext } from 'react';
import type { View } from './view-store';

export type ViewContextValue = View & {
  shown: 'light' | 'dark' | 'low-stimulation';
  change: (part: Partial<View>) => void;
};

export const ViewContext = createContext<ViewContextValue | null>(null);

/** The chosen look and the way to change it. Throws outside `TrellisProvider`. */
export function useView(): ViewContextValue {
  const value = useContext(ViewContext);
  if (!value) throw new Error('useView needs a TrellisProvider above it');
  return value;
}

import type { Language } from '@app/exercises';
import { activeLanguage } from '@app/ui';
import { Fragment, useSyncExternalStore, type ReactNode } from 'react';
import { whenSpeaking } from './speak';

/** The language on the screen, kept up with. */
export const useLanguage = (): Language => useSyncExternalStore(whenSpeaking, activeLanguage);

/** Draws everything anew in another language: no word of the one before is left. */
export function Spoken({ children }: { children: ReactNode }) {
  return <Fragment key={useLanguage()}>{children}</Fragment>;
}

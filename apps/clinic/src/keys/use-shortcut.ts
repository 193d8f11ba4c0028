import { useEffect, useRef } from 'react';
import { singleKeys } from './keys-store';

type Shortcut = {
  /** As `KeyboardEvent.key` tells it, in lower case; `mod+k` for ⌘ or Ctrl. */
  key: string;
  isOff?: boolean;
};

/** Runs `act` on a key, unless somebody is typing or a dialog is open over the page. */
export function useShortcut({ key, isOff = false }: Shortcut, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (isOff) return undefined;
    const isChord = key.startsWith('mod+');
    const wanted = isChord ? key.slice('mod+'.length) : key;
    const onKey = (event: KeyboardEvent) => {
      const isMod = event.metaKey || event.ctrlKey;
      if (event.defaultPrevented || event.altKey || isMod !== isChord) return;
      if (event.key.toLowerCase() !== wanted) return;
      if (!isChord && (!singleKeys.get() || event.repeat || isTyping(event.target))) return;
      // Hiding names must work whatever is open; everything else belongs to the page beneath.
      if (wanted !== '.' && document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key, isOff]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

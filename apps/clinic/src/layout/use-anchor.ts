import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Goes to the part of a page that the address names, once what was fetched is there: it is scrolled
 * to, takes the focus and is marked (`data-named`).
 */
export function useAnchor(isReady: boolean): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (!isReady || !hash) return undefined;
    const part = document.getElementById(hash);
    if (!part) return undefined;
    part.setAttribute('data-named', '');
    part.scrollIntoView({ block: 'center' });
    part.focus({ preventScroll: true });
    return () => part.removeAttribute('data-named');
  }, [hash, isReady]);
}

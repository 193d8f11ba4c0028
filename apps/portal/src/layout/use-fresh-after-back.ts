import { useEffect } from 'react';
import { queries } from '../api/queries';
import { signInPath } from '../session/come-and-go';
import { wasLeft } from '../session/left-mark';
import { sessionQuery } from '../session/session-query';

/**
 * A page that the browser brings back whole from its memory shows nothing before the server has said
 * that this person is still signed in.
 */
export function useFreshAfterBack(): void {
  useEffect(() => {
    const look = async (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      document.body.hidden = true;
      if (wasLeft()) return window.location.replace(signInPath);
      await queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      document.body.hidden = false;
    };
    const onShow = (event: PageTransitionEvent) => void look(event);
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);
}

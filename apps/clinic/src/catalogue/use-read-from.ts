import { useEffect, useRef } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** True where one came back from something behind the page. */
    isBack?: boolean;
  }
}

/**
 * The heading that reading begins at. Beside the list one goes on choosing, so the focus stays there;
 * where what was picked takes the list's place, it comes here.
 * @param isElsewhere true where the list was left for something behind it, or on the way back from there
 */
export function useReadFrom(isElsewhere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isElsewhere || matchMedia('(max-width: 64rem)').matches) heading.current?.focus();
  }, []);
  return heading;
}

import { useEffect, useRef } from 'react';

/**
 * The heading that reading begins at. Beside the list one goes on choosing, so the focus stays there;
 * where what was picked takes the list's place, it comes here.
 * @param isElsewhere true where the list was left for something behind it
 */
export function useReadFrom(isElsewhere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isElsewhere || matchMedia('(max-width: 64rem)').matches) heading.current?.focus();
  }, []);
  return heading;
}

import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { t } from '../words';

/** What a route is called in the browser's tab. Never whom it is about. */
export type TitledRoute = { title?: Parameters<typeof t>[0] };

/** Keeps the tab's title: "Caseload · Trellis". */
export function PageTitle() {
  const title = useMatches({
    select: (matches) => matches.map(({ staticData }) => staticData.title).findLast(Boolean),
  });
  useEffect(() => {
    const name = t('clinic.name');
    document.title = title ? `${t(title)} · ${name}` : name;
  }, [title]);
  return null;
}

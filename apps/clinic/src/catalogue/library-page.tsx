import { type Tab, TabbedPage, type TabbedProps } from '../layout/tabbed-page';
import { t } from '../words';

const TABS: readonly Tab[] = [
  { to: '/library', label: 'clinic.catalogue.exercises' },
  { to: '/library/programmes', label: 'clinic.programme.all' },
  { to: '/library/own', label: 'clinic.own.title' },
];

/** The frame of the library's pages. */
export const LibraryPage = (page: TabbedProps) => (
  <TabbedPage nav={t('clinic.catalogue.nav')} tabs={TABS} {...page} />
);

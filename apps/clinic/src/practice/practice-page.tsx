import { type Tab, TabbedPage, type TabbedProps } from '../layout/tabbed-page';
import { t } from '../words';

const TABS: readonly Tab[] = [
  { to: '/practice', label: 'clinic.practice.overview' },
  { to: '/practice/people', label: 'clinic.practice.people' },
  { to: '/practice/clients', label: 'clinic.practice.clients' },
  { to: '/practice/log', label: 'clinic.practice.log' },
];

/** The frame of the pages of those who run the practice. */
export const PracticePage = (page: TabbedProps) => (
  <TabbedPage nav={t('clinic.practice.nav')} tabs={TABS} {...page} />
);

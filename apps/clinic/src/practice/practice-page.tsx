import { Page, PageHeader } from '@app/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './practice.module.css';

type PracticePageProps = {
  title: string;
  intro: string;
  actions?: ReactNode;
  children: ReactNode;
};

const tabs = [
  { to: '/practice', label: 'clinic.practice.overview' },
  { to: '/practice/people', label: 'clinic.practice.people' },
  { to: '/practice/clients', label: 'clinic.practice.clients' },
  { to: '/practice/log', label: 'clinic.practice.log' },
] as const;

/** The frame of the pages of those who run the practice. */
export function PracticePage({ title, intro, actions, children }: PracticePageProps) {
  return (
    <Page wide>
      <nav aria-label={t('clinic.practice.nav')} className={classes.tabs}>
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/practice' }}
            className={classes.tab}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      <PageHeader title={title} intro={intro} actions={actions} />
      {children}
    </Page>
  );
}

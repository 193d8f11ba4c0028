import { Page, PageHeader } from '@app/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from '../practice/practice.module.css';

type LibraryPageProps = {
  title: string;
  intro: string;
  actions?: ReactNode;
  children: ReactNode;
};

const tabs = [
  { to: '/library', label: 'clinic.catalogue.exercises' },
  { to: '/library/own', label: 'clinic.own.title' },
] as const;

/** The frame of the library's pages. */
export function LibraryPage({ title, intro, actions, children }: LibraryPageProps) {
  return (
    <Page wide>
      <nav aria-label={t('clinic.catalogue.nav')} className={classes.tabs}>
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
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

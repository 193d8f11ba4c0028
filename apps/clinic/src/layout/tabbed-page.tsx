import { Page, PageHeader } from '@app/ui';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './tabbed-page.module.css';

export type Tab = { to: LinkProps['to']; label: Parameters<typeof t>[0] };

/** What each page behind the tabs says for itself. */
export type TabbedProps = {
  title: string;
  intro: string;
  actions?: ReactNode;
  children: ReactNode;
};

type TabbedPageProps = TabbedProps & {
  /** What the tabs are, for those who hear them. */
  nav: string;
  /** The first is the page above all the others. */
  tabs: readonly Tab[];
};

/** A few pages that belong together, with the way from each to the others. */
export function TabbedPage({ nav, tabs, title, intro, actions, children }: TabbedPageProps) {
  return (
    <Page wide>
      <nav aria-label={nav} className={classes.tabs}>
        {tabs.map(({ to, label }, index) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: index === 0, includeSearch: false }}
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

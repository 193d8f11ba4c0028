import { Page, PageHeader } from '@app/ui';
import type { ReactNode } from 'react';

type LibraryPageProps = {
  title: string;
  intro: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of the library's pages. */
export function LibraryPage({ title, intro, actions, children }: LibraryPageProps) {
  return (
    <Page wide>
      <PageHeader title={title} intro={intro} actions={actions} />
      {children}
    </Page>
  );
}

import { PageHeader } from '@app/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { t } from '../words';

/** Whether a refusal says that the link itself is worth nothing. */
export const isDead = (problem: ApiProblem | null): boolean =>
  problem?.code === 'LINK_EXPIRED' || problem?.fields[0]?.field === 'token';

/** A link that leads nowhere any more, and what to do instead. */
export function DeadLink(props: { title: string; body: string; children?: ReactNode }) {
  return (
    <>
      <PageHeader title={props.title} intro={props.body} />
      <p>{props.children ?? <Link to="/sign-in">{t('clinic.newPractice.haveAccount')}</Link>}</p>
    </>
  );
}

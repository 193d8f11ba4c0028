import { fieldsOf, FormErrorSummary, Page, PageHeader, type FieldProblem } from '@app/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './account.module.css';

type AccountPageProps = {
  title: string;
  intro?: string;
  problem?: FieldProblem;
  /** Present once it is done: the form gives way to it. */
  done?: string;
  isBusy: boolean;
  submit: string;
  onSubmit: (field: (name: string) => string) => void;
  children: ReactNode;
};

/** One change to the account: a short form, what came of it, and the way back to More. */
export function AccountPage(props: AccountPageProps) {
  const navigate = useNavigate();
  const back = (
    <Button variant="subtle" onClick={() => void navigate({ to: '/more' })}>
      {t('portal.account.back')}
    </Button>
  );
  return (
    <Page>
      <PageHeader title={props.title} intro={props.done ? undefined : props.intro} />
      <p role="status" className={props.done ? undefined : 'unseen'}>
        {props.done}
      </p>
      <FormErrorSummary problems={props.problem && !props.done ? [props.problem] : []} />
      {props.done ? (
        <div className={classes.actions}>{back}</div>
      ) : (
        <form className={classes.form} onSubmit={(event) => props.onSubmit(fieldsOf(event))}>
          {props.children}
          <div className={classes.actions}>
            <Button type="submit" disabled={props.isBusy}>
              {props.submit}
            </Button>
            {back}
          </div>
        </form>
      )}
    </Page>
  );
}

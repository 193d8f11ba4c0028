import { Card, fieldsOf, FormErrorSummary, PageHeader, type FieldProblem } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { PasswordField } from './password-field';
import classes from './sign-in.module.css';

export type SignInScreenProps = {
  isBusy?: boolean;
  problems?: FieldProblem[];
  notice?: string;
  onSubmit: (given: { email: string; password: string }) => void;
  /** Present when an address belongs to more than one practice. */
  practices?: { id: string; name: string }[];
  onPractice?: (practiceId: string) => void;
  /** Present in demo mode only. */
  demoAccounts?: { id: string; name: string; description: string }[];
  onDemo?: (accountId: string) => void;
  /** True where a practice may sign up by itself. */
  takesPractices?: boolean;
};

/** E-mail and password; the second factor follows on a page of its own. */
export function SignInScreen(props: SignInScreenProps) {
  if (props.practices?.length)
    return (
      <>
        <PageHeader title={t('clinic.signIn.whichPractice')} />
        <Rows
          rows={props.practices.map((practice) => ({ ...practice, description: '' }))}
          isBusy={props.isBusy}
          onPick={props.onPractice}
        />
      </>
    );
  return (
    <>
      <PageHeader title={t('clinic.signIn.title')} intro={props.notice} />
      <FormErrorSummary problems={props.problems ?? []} />
      <Card>
        <form
          className={classes.form}
          onSubmit={(event) => {
            const field = fieldsOf(event);
            props.onSubmit({ email: field('email'), password: field('password') });
          }}
        >
          <TextInput
            id="email"
            name="email"
            type="email"
            label={t('clinic.signIn.email')}
            autoComplete="username"
            required
            withAsterisk={false}
          />
          <PasswordField id="password" label={t('clinic.signIn.password')} />
          <div className={classes.actions}>
            <Button type="submit" disabled={props.isBusy}>
              {t('clinic.signIn.submit')}
            </Button>
            <Link to="/forgot-password" className={classes.beside}>
              {t('clinic.signIn.forgot')}
            </Link>
          </div>
        </form>
      </Card>
      {props.takesPractices && (
        <p>
          <Link to="/sign-up">{t('clinic.signIn.newPractice')}</Link>
        </p>
      )}
      {props.demoAccounts && props.demoAccounts.length > 0 && (
        <section aria-labelledby="demo" className={classes.form}>
          <h2 id="demo">{t('clinic.signIn.demo')}</h2>
          <Rows rows={props.demoAccounts} isBusy={props.isBusy} onPick={props.onDemo} />
        </section>
      )}
    </>
  );
}

type RowsProps = {
  rows: { id: string; name: string; description: string }[];
  isBusy?: boolean;
  onPick?: (id: string) => void;
};

function Rows({ rows, isBusy, onPick }: RowsProps) {
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className={classes.row}
            disabled={isBusy}
            onClick={() => onPick?.(row.id)}
          >
            <strong>{row.name}</strong>
            {row.description && <span>{row.description}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

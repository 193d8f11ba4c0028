import { fieldsOf } from '@app/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { t } from '../words';
import type { SignInScreenProps } from './sign-in-screen';
import classes from './sign-in.module.css';

const messageFor = (props: SignInScreenProps, fieldId: string) =>
  props.problem?.fieldId === fieldId ? props.problem.message : undefined;

const emailField = (props: SignInScreenProps) => (
  <TextInput
    id="email"
    name="email"
    type="email"
    label={t('portal.signIn.email')}
    autoComplete="username"
    required
    withAsterisk={false}
    error={messageFor(props, 'email')}
  />
);

/** E-mail and password. */
export function PasswordForm(props: SignInScreenProps) {
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const field = fieldsOf(event);
        props.onPassword({ email: field('email'), password: field('password') });
      }}
    >
      {emailField(props)}
      <PasswordInput
        id="password"
        name="password"
        label={t('portal.signIn.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('portal.signIn.showPassword') }}
        error={messageFor(props, 'password')}
      />
      <Button type="submit" disabled={props.isBusy}>
        {t('portal.signIn.submit')}
      </Button>
    </form>
  );
}

/** An address to send a code to. */
export function EmailForm(props: SignInScreenProps) {
  return (
    <form className={classes.form} onSubmit={(event) => props.onAskCode(fieldsOf(event)('email'))}>
      {emailField(props)}
      <Button type="submit" disabled={props.isBusy}>
        {t('portal.signIn.sendCode')}
      </Button>
    </form>
  );
}

/** The six digits from the e-mail. */
export function CodeForm(props: SignInScreenProps) {
  return (
    <form className={classes.form} onSubmit={(event) => props.onRedeem(fieldsOf(event)('code'))}>
      <TextInput
        id="code"
        name="code"
        label={t('portal.signIn.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        maxLength={7}
        required
        withAsterisk={false}
        classNames={{ input: classes.code }}
        error={messageFor(props, 'code')}
      />
      <Button type="submit" disabled={props.isBusy}>
        {t('portal.signIn.submit')}
      </Button>
    </form>
  );
}

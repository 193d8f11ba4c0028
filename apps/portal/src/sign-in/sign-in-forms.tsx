import { fieldsOf } from '@app/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { t } from '../words';
import type { SignInScreenProps } from './sign-in-screen';
import classes from './sign-in.module.css';

type FormProps = Pick<SignInScreenProps, 'problem' | 'isBusy' | 'email' | 'onEmail'>;

const messageFor = ({ problem }: FormProps, fieldId: string) =>
  problem?.fieldId === fieldId ? problem.message : undefined;

function EmailField(props: FormProps) {
  return (
    <TextInput
      id="email"
      name="email"
      type="email"
      label={t('portal.signIn.email')}
      autoComplete="username"
      required
      withAsterisk={false}
      defaultValue={props.email}
      onBlur={(event) => props.onEmail(event.currentTarget.value)}
      error={messageFor(props, 'email')}
    />
  );
}

/** E-mail and password. */
export function PasswordForm(props: FormProps & Pick<SignInScreenProps, 'onPassword'>) {
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        const field = fieldsOf(event);
        props.onPassword({ email: field('email'), password: field('password') });
      }}
    >
      <EmailField {...props} />
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

type EmailFormProps = FormProps & {
  action: 'sendCode' | 'sendLink';
  onSend: (email: string) => void;
};

/** An address to send a code or a link to. */
export function EmailForm(props: EmailFormProps) {
  return (
    <form className={classes.form} onSubmit={(event) => props.onSend(fieldsOf(event)('email'))}>
      <EmailField {...props} />
      <Button type="submit" disabled={props.isBusy}>
        {t(`portal.signIn.${props.action}`)}
      </Button>
    </form>
  );
}

/** The six digits from the e-mail. */
export function CodeForm(props: FormProps & Pick<SignInScreenProps, 'onRedeem'>) {
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

import { Card, fieldsOf, FormErrorSummary, PageHeader, type FieldProblem } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { t } from '../words';
import classes from './sign-in.module.css';

/** From the authenticator app, or one of the recovery codes. */
export type SecondStepWay = 'app' | 'recovery';

export type TotpScreenProps = {
  way: SecondStepWay;
  onWay: (way: SecondStepWay) => void;
  isBusy?: boolean;
  problems?: FieldProblem[];
  onSubmit: (code: string) => void;
};

/** The second factor. */
export function TotpScreen({ way, onWay, isBusy, problems = [], onSubmit }: TotpScreenProps) {
  return (
    <>
      <PageHeader
        title={t(way === 'app' ? 'clinic.totp.title' : 'clinic.totp.recoveryTitle')}
        intro={t(way === 'app' ? 'clinic.totp.intro' : 'clinic.totp.recoveryIntro')}
      />
      <FormErrorSummary problems={problems} />
      <Card>
        <form
          key={way}
          className={classes.form}
          onSubmit={(event) => onSubmit(fieldsOf(event)('code'))}
        >
          <CodeField
            label={t(way === 'app' ? 'clinic.totp.code' : 'clinic.totp.recoveryCode')}
            isDigits={way === 'app'}
          />
          <div className={classes.actions}>
            <Button type="submit" disabled={isBusy}>
              {t('clinic.signIn.submit')}
            </Button>
            <Button variant="subtle" onClick={() => onWay(way === 'app' ? 'recovery' : 'app')}>
              {t(way === 'app' ? 'clinic.totp.useRecovery' : 'clinic.totp.useApp')}
            </Button>
          </div>
        </form>
      </Card>
    </>
  );
}

/** One field for a whole code: pasting and one-time-code autofill work. */
export function CodeField({ label, isDigits = true }: { label: string; isDigits?: boolean }) {
  return (
    <TextInput
      id="code"
      name="code"
      label={label}
      inputMode={isDigits ? 'numeric' : 'text'}
      autoComplete="one-time-code"
      className={isDigits ? classes.code : undefined}
      required
      withAsterisk={false}
    />
  );
}

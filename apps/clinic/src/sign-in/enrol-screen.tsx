import {
  Card,
  fieldsOf,
  FormErrorSummary,
  Loaded,
  PageHeader,
  type FieldProblem,
  type Loadable,
} from '@app/ui';
import { Button } from '@mantine/core';
import { QrCode } from './qr-code';
import { CodeField } from './totp-screen';
import { t } from '../words';
import classes from './sign-in.module.css';

export type EnrolScreenProps = {
  enrolment: Loadable<{ qrSvg: string; secret: string }>;
  isBusy?: boolean;
  problems?: FieldProblem[];
  onConfirm: (code: string) => void;
};

/** Ties an authenticator app to the account: scan or type, then prove it with a code. */
export function EnrolScreen({ enrolment, isBusy, problems = [], onConfirm }: EnrolScreenProps) {
  return (
    <>
      <PageHeader title={t('clinic.enrol.title')} intro={t('clinic.enrol.intro')} />
      <FormErrorSummary problems={problems} />
      <Card>
        <Loaded of={enrolment} lines={5}>
          {({ qrSvg, secret }) => (
            <ol className={classes.steps}>
              <li>
                <p>{t('clinic.enrol.scan')}</p>
                <QrCode svg={qrSvg} label={t('clinic.enrol.qr')} />
                <p>{t('clinic.enrol.type')}</p>
                <code className={classes.secret}>{inFours(secret)}</code>
              </li>
              <li>
                <form
                  className={classes.form}
                  onSubmit={(event) => onConfirm(fieldsOf(event)('code'))}
                >
                  <CodeField label={t('clinic.enrol.code')} />
                  <div className={classes.actions}>
                    <Button type="submit" disabled={isBusy}>
                      {t('clinic.enrol.confirm')}
                    </Button>
                  </div>
                </form>
              </li>
            </ol>
          )}
        </Loaded>
      </Card>
    </>
  );
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

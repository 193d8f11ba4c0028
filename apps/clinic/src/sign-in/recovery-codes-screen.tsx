import { Card, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './sign-in.module.css';

export type RecoveryCodesScreenProps = { codes: string[]; onDone: () => void };

/** Shown once, right after enrolling. Nothing keeps the codes but the reader. */
export function RecoveryCodesScreen({ codes, onDone }: RecoveryCodesScreenProps) {
  return (
    <>
      <PageHeader title={t('clinic.recovery.title')} intro={t('clinic.recovery.intro')} />
      <Card>
        <ul className={`bare ${classes.codes}`}>
          {codes.map((code) => (
            <li key={code}>
              <code className={classes.secret}>{code}</code>
            </li>
          ))}
        </ul>
        <div className={classes.actions}>
          <Button
            variant="default"
            onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}
          >
            {t('clinic.recovery.copy')}
          </Button>
          <Button onClick={onDone}>{t('clinic.recovery.done')}</Button>
        </div>
      </Card>
    </>
  );
}

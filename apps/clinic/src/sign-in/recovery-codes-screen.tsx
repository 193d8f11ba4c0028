import { Card, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../words';
import classes from './sign-in.module.css';

export type RecoveryCodesScreenProps = { codes: string[]; onDone: () => void };

type Copied = 'no' | 'yes' | 'refused';

/** Shown once, right after enrolling. Nothing keeps the codes but the reader. */
export function RecoveryCodesScreen({ codes, onDone }: RecoveryCodesScreenProps) {
  const [copied, setCopied] = useState<Copied>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <>
      <PageHeader title={t('clinic.recovery.title')} intro={t('clinic.recovery.intro')} />
      <Card>
        <ul className={`bare ${classes.codes}`} aria-label={t('clinic.recovery.codes')}>
          {codes.map((code) => (
            <li key={code}>
              <code className={classes.secret}>{code}</code>
            </li>
          ))}
        </ul>
        <div className={`${classes.actions} ${classes.noPrint}`}>
          <Button
            variant="default"
            leftSection={
              copied === 'yes' ? (
                <IconCheck size={18} aria-hidden />
              ) : (
                <IconCopy size={18} aria-hidden />
              )
            }
            onClick={() => void copy()}
          >
            {t('clinic.recovery.copy')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('clinic.recovery.print')}
          </Button>
          <Button onClick={onDone}>{t('clinic.recovery.done')}</Button>
        </div>
        <p role="status" className={classes.noPrint}>
          {copied === 'yes' && t('clinic.recovery.copied')}
          {copied === 'refused' && t('clinic.recovery.notCopied')}
        </p>
      </Card>
    </>
  );
}

import { Button } from '@mantine/core';
import { t } from '../words';
import classes from './rows.module.css';

/** Takes one row out. Its name says which, where it is heard and not seen. */
export function TakeOut({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button
      className={classes.out}
      variant="subtle"
      aria-label={t('portal.step.takeOutNamed', { name })}
      onClick={onClick}
    >
      {t('portal.step.takeOut')}
    </Button>
  );
}

import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { t } from '../words';
import { useAway } from './away';
import classes from './steady.module.css';

/** Leads back to the very place where one was. */
export function BackToPlace({ next }: { next: string }) {
  const { history } = useRouter();
  const away = useAway();
  return (
    <Button
      variant="default"
      className={classes.back}
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      // The browser's own Back must not lead through Steady me again.
      onClick={() => (away > 0 ? history.go(-away) : history.replace(next))}
    >
      {t('portal.steady.back')}
    </Button>
  );
}

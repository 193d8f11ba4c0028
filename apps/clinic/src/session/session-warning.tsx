import { sessionExtend } from '@app/api-client/clinic';
import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../api/problem';
import { t } from '../words';
import { expiry, noteExpiry, WARNING_MS } from './session-clock';
import { endSession } from './session-end';
import classes from './session.module.css';

/** At work on the page without a request: worth telling the server, but not with every key. */
const WORK_EVERY_MS = 240_000;

/** Says two minutes ahead that the session ends, and takes everything off the screen when it does. */
export function SessionWarning() {
  const queries = useQueryClient();
  const router = useRouter();
  const known = expiry.use();
  const [isNear, setNear] = useState(false);
  const { mutate: extend, ...extending } = useMutation({
    mutationFn: () => call(sessionExtend()),
    onSuccess: ({ expiresAt }) => noteExpiry(expiresAt),
  });

  useEffect(() => {
    if (!known) return undefined;
    const look = () => {
      const left = known.endsAt - Date.now();
      setNear(left <= WARNING_MS);
      if (left <= 0) endSession({ router, queries });
    };
    look();
    const left = known.endsAt - Date.now();
    const timers = [left - WARNING_MS, left].map((wait) =>
      setTimeout(look, Math.max(0, wait) + 50),
    );
    // Timers stand still while a laptop sleeps.
    document.addEventListener('visibilitychange', look);
    return () => {
      timers.forEach(clearTimeout);
      document.removeEventListener('visibilitychange', look);
    };
  }, [known, router, queries]);

  useEffect(() => {
    const work = () => {
      const now = expiry.get();
      if (isNear || !now || Date.now() - now.learntAt < WORK_EVERY_MS) return;
      expiry.set({ ...now, learntAt: Date.now() });
      extend();
    };
    document.addEventListener('input', work);
    return () => document.removeEventListener('input', work);
  }, [isNear, extend]);

  return (
    <Modal
      opened={isNear && known !== null}
      onClose={() => extend()}
      title={t('clinic.session.endsSoon')}
      centered
      zIndex={400}
      closeOnClickOutside={false}
      withCloseButton={false}
      classNames={{ title: classes.title, content: classes.content, header: classes.header }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.body}>
        <p>{t('clinic.session.endsSoonBody')}</p>
        {extending.isError && <p role="alert">{t('clinic.session.notExtended')}</p>}
        <div>
          <Button data-autofocus onClick={() => extend()} disabled={extending.isPending}>
            {t('clinic.session.stay')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

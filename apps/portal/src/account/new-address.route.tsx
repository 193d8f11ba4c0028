import { accountConfirmEmail } from '@app/api-client/portal';
import { Page, PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { useLinkToken } from '../session/link-token';
import { t } from '../words';
import classes from './account.module.css';

/** Behind the link that confirms a new address. It is followed by hand, signed in to the same account. */
export function NewAddressRoute() {
  const navigate = useNavigate();
  const token = useLinkToken();
  const confirm = useMutation({
    mutationFn: () => call(accountConfirmEmail({ body: { token } })),
  });
  const isOver = !token || confirm.isSuccess || isFinal(confirm.error);
  return (
    <Page>
      <PageHeader title={t(token ? 'portal.email.question' : 'portal.link.runOut')} />
      <p role="status">{token ? wordsFor(confirm) : t('portal.email.askAgain')}</p>
      <div className={classes.actions}>
        {isOver ? (
          <Button onClick={() => void navigate({ to: '/more' })}>{t('portal.account.back')}</Button>
        ) : (
          <Button onClick={() => confirm.mutate()} disabled={confirm.isPending}>
            {t('portal.email.yes')}
          </Button>
        )}
      </div>
    </Page>
  );
}

const isFinal = (error: unknown): boolean =>
  error !== null &&
  ['LINK_EXPIRED', 'FIELDS_REFUSED', 'EMAIL_TAKEN'].includes(asRefusal(error).code);

function wordsFor({ error, isSuccess }: { error: Error | null; isSuccess: boolean }): string {
  if (isSuccess) return t('portal.email.confirmed');
  if (!error) return t('portal.email.questionIntro');
  if (asRefusal(error).code === 'EMAIL_TAKEN') return t('portal.email.taken');
  return isFinal(error) ? t('portal.email.askAgain') : problemWords(error);
}

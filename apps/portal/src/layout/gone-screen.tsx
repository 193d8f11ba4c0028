import { EmptyState, Page, PageHeader, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { t } from '../words';

/** Nothing under this address, for whoever is signed in. Says no more than that. */
export function GoneScreen({ title }: { title?: string }) {
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader title={title ?? t('portal.gone.page')} />
      <EmptyState
        title={t('portal.gone.fine')}
        drawing={<Shore />}
        action={
          <Button onClick={() => void navigate({ to: '/' })}>{t('portal.pause.today')}</Button>
        }
      />
    </Page>
  );
}

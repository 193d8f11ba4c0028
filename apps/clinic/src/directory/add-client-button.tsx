import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../session/session-query';
import { t } from '../words';

/** For those who may add clients, if only to their own care. */
export function AddClientButton({ variant }: { variant?: 'default' }) {
  const navigate = useNavigate();
  if (!useMay('client:create')) return null;
  return (
    <Button variant={variant} onClick={() => void navigate({ to: '/clients/new' })}>
      {t('clinic.directory.add')}
    </Button>
  );
}

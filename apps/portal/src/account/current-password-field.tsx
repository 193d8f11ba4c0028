import { PasswordInput } from '@mantine/core';
import { t } from '../words';

/** The password that confirms a change. */
export function CurrentPasswordField({ error }: { error?: string }) {
  return (
    <PasswordInput
      id="password"
      name="password"
      label={t('portal.password.current')}
      autoComplete="current-password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('portal.signIn.showPassword') }}
      error={error}
    />
  );
}

import { PasswordInput } from '@mantine/core';
import { t } from '../words';

/** A password to be chosen. It can be looked at, so it is asked for once. */
export function NewPasswordField({ error }: { error?: string }) {
  return (
    <PasswordInput
      id="new-password"
      name="new-password"
      label={t('portal.password.new')}
      autoComplete="new-password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('portal.signIn.showPassword') }}
      error={error}
    />
  );
}

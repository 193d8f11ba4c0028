import { PasswordInput } from '@mantine/core';
import { t } from '../words';

type PasswordFieldProps = { id: string; label: string; isNew?: boolean };

/** A password: one field that can be looked at, made for password keepers. */
export function PasswordField({ id, label, isNew = false }: PasswordFieldProps) {
  return (
    <PasswordInput
      id={id}
      name={id}
      label={label}
      description={isNew ? t('clinic.password.rule') : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('clinic.signIn.showPassword') }}
    />
  );
}

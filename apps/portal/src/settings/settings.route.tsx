import { SettingsScreen } from './settings-screen';

export function SettingsRoute() {
  return (
    <SettingsScreen
      name=""
      practice=""
      onPassword={() => undefined}
      onSignOut={() => undefined}
      onSignOutEverywhere={() => undefined}
    />
  );
}

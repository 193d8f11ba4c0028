import { MeScreen } from './me-screen';

export function MeRoute() {
  return (
    <MeScreen
      name=""
      practice=""
      onPassword={() => undefined}
      onSignOut={() => undefined}
      onSignOutEverywhere={() => undefined}
    />
  );
}

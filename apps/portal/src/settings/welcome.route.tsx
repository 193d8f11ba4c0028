import { getRouteApi, useRouter } from '@tanstack/react-router';
import { noteWelcomed } from '../session/first-visit';
import { WelcomeScreen } from './welcome-screen';

const route = getRouteApi('/without-bar/welcome');

export function WelcomeRoute() {
  const router = useRouter();
  const { next } = route.useSearch();
  return (
    <WelcomeScreen
      leadsOn={next !== undefined}
      onGo={() => {
        noteWelcomed();
        router.history.replace(next ?? '/');
      }}
    />
  );
}

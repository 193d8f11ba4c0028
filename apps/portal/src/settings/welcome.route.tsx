import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useCare } from '../care/care-query';
import { noteWelcomed } from '../session/first-visit';
import { WelcomeScreen, type WelcomePage } from './welcome-screen';

const route = getRouteApi('/without-bar/welcome');

export function WelcomeRoute() {
  const router = useRouter();
  const navigate = route.useNavigate();
  const { next, page = 1 } = route.useSearch();
  const { data: care } = useCare();
  const turnTo = (to: WelcomePage) => {
    window.scrollTo(0, 0);
    void navigate({ search: { next, page: to === 1 ? undefined : to } });
  };
  return (
    <WelcomeScreen
      page={page}
      care={care}
      leadsOn={next !== undefined}
      onBack={page > 1 ? () => turnTo((page - 1) as WelcomePage) : undefined}
      onGo={() => {
        if (page < 3) return turnTo((page + 1) as WelcomePage);
        noteWelcomed();
        router.history.replace(next ?? '/');
      }}
    />
  );
}

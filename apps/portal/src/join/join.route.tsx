import { joinAskAgain, joinJoin, joinLook, type JoinPortalDto } from '@app/api-client/portal';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../api/call';
import { problemWords } from '../api/problem-words';
import { asRefusal } from '../api/refusal';
import { enter } from '../session/come-and-go';
import { useLinkToken } from '../session/link-token';
import { t } from '../words';
import { JoinScreen } from './join-screen';

/** Behind the link of an invite. It says nothing about whom it is for: others may read the mail. */
export function JoinRoute() {
  const router = useRouter();
  const token = useLinkToken();
  const look = useQuery({
    queryKey: ['join'],
    queryFn: async () => {
      await call(joinLook({ body: { token } }));
      return true;
    },
    enabled: token !== '',
    staleTime: Infinity,
    gcTime: 0,
  });
  const join = useMutation({
    mutationFn: (given: Omit<JoinPortalDto, 'token'>) =>
      call(joinJoin({ body: { token, ...given } })),
    onSuccess: () => enter(router, undefined),
  });
  const again = useMutation({ mutationFn: () => call(joinAskAgain({ body: { token } })) });
  return (
    <JoinScreen
      state={stateOf()}
      isBusy={join.isPending || again.isPending}
      problem={problemOf()}
      onJoin={(given) => join.mutate(given)}
      onAgain={token ? () => again.mutate() : undefined}
      onRetry={() => void look.refetch()}
    />
  );

  function stateOf() {
    if (again.isSuccess) return 'asked' as const;
    if (!token || isRefusedLink(look.error) || isRefusedLink(join.error)) return 'run-out' as const;
    if (look.isError) return 'broken' as const;
    return look.isSuccess ? ('open' as const) : ('waiting' as const);
  }

  function problemOf(): string | undefined {
    const error = join.error ?? again.error;
    if (!error || isRefusedLink(error)) return undefined;
    const isShort = asRefusal(error).code === 'PASSWORD_TOO_SHORT';
    return isShort ? t('portal.password.short') : problemWords(error);
  }
}

const isRefusedLink = (error: unknown): boolean =>
  error !== null && ['LINK_EXPIRED', 'FIELDS_REFUSED'].includes(asRefusal(error).code);

import { sessionGet, type MemberSessionDto } from '@app/api-client/clinic';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/problem';
import { noteExpiry } from './session-clock';

/** Who is signed in; null once that is over. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<MemberSessionDto | null> => {
    const session = await call(sessionGet());
    noteExpiry(session.expiresAt);
    return session;
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Who is signed in. Only for what `SessionGate` shows: it throws while nobody is. */
export function useSession(): MemberSessionDto {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession needs a SessionGate above it');
  return data;
}

/** Whether whoever is signed in may do something: what is not allowed is not offered. */
export function useMay(permission: MemberSessionDto['permissions'][number]): boolean {
  return useSession().permissions.includes(permission);
}

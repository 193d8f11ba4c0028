import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepDraftsOf } from '../assign/drafts';
import { sessionQuery } from '../session/session-query';

/** Goes on, once somebody is signed in, where they were or to the first page. */
export function useEntered(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { back } = useSearch({ strict: false });
  return async () => {
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session) keepDraftsOf(session.member.id);
    await navigate({ to: back ?? '/', replace: true });
  };
}

import { useNavigate } from '@tanstack/react-router';

/** After a first password comes the second factor, and then the practice. */
export function useOnToEnrolment(back?: string): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({ to: '/set-up-second-step', search: back ? { back } : {}, replace: true });
}

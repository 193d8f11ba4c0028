import { sessionConfirmEnrolment, sessionEnrol } from '@app/api-client/clinic';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { loadableOf } from '../api/loadable';
import { call } from '../api/problem';
import { EnrolScreen } from './enrol-screen';
import { problemsOf } from './form-problems';
import { RecoveryCodesScreen } from './recovery-codes-screen';
import { useEntered } from './use-entered';

/** Every asking makes another secret, so this asks once a visit and keeps nothing afterwards. */
const enrolmentQuery = queryOptions({
  queryKey: ['enrolment'],
  queryFn: () => call(sessionEnrol()),
  staleTime: Infinity,
  gcTime: 0,
  retry: false,
});

export function EnrolRoute() {
  const entered = useEntered();
  const confirm = useMutation({
    mutationFn: (code: string) => call(sessionConfirmEnrolment({ body: { code } })),
    gcTime: 0,
  });
  const codes = confirm.data?.recoveryCodes;
  const enrolment = useQuery({ ...enrolmentQuery, enabled: !codes });

  useEffect(() => {
    if (!codes) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [codes]);

  if (codes) return <RecoveryCodesScreen codes={codes} onDone={() => void entered()} />;
  return (
    <EnrolScreen
      enrolment={loadableOf(enrolment)}
      isBusy={confirm.isPending}
      problems={problemsOf(confirm.error, { code: 'code' })}
      onConfirm={(code) => confirm.mutate(code)}
    />
  );
}

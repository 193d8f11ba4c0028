import { sessionRecoveryCode, sessionTotp } from '@app/api-client/clinic';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/problem';
import { problemsOf } from './form-problems';
import { TotpScreen, type SecondStepWay } from './totp-screen';
import { useEntered } from './use-entered';

/** The authenticator app's code, or one of the recovery codes where the phone is gone. */
export function SecondStepRoute() {
  const [way, setWay] = useState<SecondStepWay>('app');
  const entered = useEntered();
  const prove = useMutation({
    mutationFn: (code: string) =>
      call((way === 'app' ? sessionTotp : sessionRecoveryCode)({ body: { code } })),
    onSuccess: () => entered(),
    gcTime: 0,
  });
  return (
    <TotpScreen
      way={way}
      onWay={(next) => {
        prove.reset();
        setWay(next);
      }}
      isBusy={prove.isPending}
      problems={problemsOf(prove.error, { code: 'code' })}
      onSubmit={(code) => prove.mutate(code)}
    />
  );
}

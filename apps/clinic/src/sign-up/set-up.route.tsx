import { signUpOpenFirst, type NewPracticeDto } from '@app/api-client/clinic';
import { PageHeader } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/problem';
import { problemsOf } from '../sign-in/form-problems';
import { forgetLinkToken, linkToken } from '../sign-in/link-token';
import { t } from '../words';
import { DeadLink, isDead } from './dead-link';
import { PracticeForm, practiceFields } from './practice-form';
import { useOnToEnrolment } from './use-on-to-enrolment';

/** Behind the address that is printed while there is no practice: the first one. */
export function SetUpRoute() {
  const [token] = useState(() => linkToken('/set-up'));
  const onward = useOnToEnrolment('/practice');
  const open = useMutation({
    mutationFn: (body: NewPracticeDto & { token: string }) => call(signUpOpenFirst({ body })),
    onSuccess: () => {
      forgetLinkToken('/set-up');
      onward();
    },
    gcTime: 0,
  });
  if (!token || isDead(open.error))
    return (
      <DeadLink
        title={t('clinic.newPractice.deadTitle')}
        body={t('clinic.newPractice.setUpDead')}
      />
    );
  return (
    <>
      <PageHeader
        title={t('clinic.newPractice.setUpTitle')}
        intro={t('clinic.newPractice.setUpIntro')}
      />
      <PracticeForm
        submit={t('clinic.newPractice.setUp')}
        problems={problemsOf(open.error, practiceFields)}
        isBusy={open.isPending}
        onSubmit={(given) => open.mutate({ ...given, token })}
      />
    </>
  );
}

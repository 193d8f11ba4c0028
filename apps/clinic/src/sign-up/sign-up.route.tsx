import { signUpAsk, type NewPracticeDto } from '@app/api-client/clinic';
import { PageHeader } from '@app/ui';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../api/problem';
import { signUpQuery } from '../api/practice-queries';
import { problemsOf } from '../sign-in/form-problems';
import { t } from '../words';
import { PracticeForm, practiceFields } from './practice-form';

/** A practice comes by itself. What the page says next is the same for every address. */
export function SignUpRoute() {
  const state = useQuery(signUpQuery);
  const ask = useMutation({
    mutationFn: (body: NewPracticeDto) => call(signUpAsk({ body })),
    // The password is gone as soon as this page is.
    gcTime: 0,
  });
  if (ask.isSuccess)
    return (
      <>
        <PageHeader
          title={t('clinic.newPractice.sentTitle')}
          intro={t('clinic.newPractice.sent', { email: ask.variables.email })}
        />
        <p>
          {t('clinic.newPractice.notSent')}{' '}
          <Button variant="subtle" onClick={() => ask.reset()}>
            {t('clinic.newPractice.again')}
          </Button>
        </p>
      </>
    );
  if (state.data && !state.data.isOpen)
    return (
      <>
        <PageHeader
          title={t('clinic.newPractice.closedTitle')}
          intro={t('clinic.newPractice.closed')}
        />
        <ToSignIn />
      </>
    );
  return (
    <>
      <PageHeader
        title={t('clinic.newPractice.signUpTitle')}
        intro={t('clinic.newPractice.signUpIntro')}
      />
      <PracticeForm
        submit={t('clinic.newPractice.signUp')}
        problems={problemsOf(ask.error, practiceFields)}
        isBusy={ask.isPending}
        onSubmit={(given) => ask.mutate(given)}
      />
      <ToSignIn />
    </>
  );
}

function ToSignIn() {
  return (
    <p>
      <Link to="/sign-in">{t('clinic.newPractice.haveAccount')}</Link>
    </p>
  );
}

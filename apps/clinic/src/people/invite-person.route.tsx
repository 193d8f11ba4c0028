import { peopleInvite, type InvitePersonDto } from '@app/api-client/clinic';
import { Card, fieldsOf, FormErrorSummary, type FieldProblem } from '@app/ui';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 } from 'uuid';
import { peopleQuery, practiceQuery } from '../api/practice-queries';
import { type ApiProblem, call } from '../api/problem';
import { PracticePage } from '../practice/practice-page';
import { problemsOf } from '../sign-in/form-problems';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import type { Role } from './role-words';
import { RolesField } from './roles-field';
import classes from '../practice/practice.module.css';

/** Asks somebody to work here. */
export function InvitePersonRoute() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  // The same request again, after a lost answer, is the same invite.
  const [id] = useState(() => v7());
  const [roles, setRoles] = useState<Role[]>(['therapist']);
  const [hasNoRole, setNoRole] = useState(false);
  const invite = useMutation({
    mutationFn: (body: InvitePersonDto) => call(peopleInvite({ body })),
    onSuccess: ({ name }) => {
      toast(t('clinic.invite.sent', { name }));
      void queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
      void queries.invalidateQueries({ queryKey: practiceQuery.queryKey });
      void navigate({ to: '/practice/people' });
    },
  });
  return (
    <PracticePage title={t('clinic.invite.title')} intro={t('clinic.invite.intro')}>
      <FormErrorSummary
        problems={
          hasNoRole
            ? [{ fieldId: 'person-roles', message: t('clinic.invite.noRole') }]
            : problemsFor(invite.error)
        }
      />
      <Card className={classes.narrow}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            const field = fieldsOf(event);
            setNoRole(roles.length === 0);
            if (roles.length === 0) return;
            invite.mutate({ id, name: field('person-name'), email: field('person-email'), roles });
          }}
        >
          <div className={classes.pair}>
            <TextInput
              id="person-name"
              name="person-name"
              label={t('clinic.invite.name')}
              autoComplete="off"
              maxLength={120}
              required
              withAsterisk={false}
            />
            <TextInput
              id="person-email"
              name="person-email"
              type="email"
              label={t('clinic.invite.email')}
              autoComplete="off"
              required
              withAsterisk={false}
            />
          </div>
          <div id="person-roles" tabIndex={-1}>
            <RolesField roles={roles} onChange={setRoles} />
          </div>
          <div className={classes.actions}>
            <Button type="submit" disabled={invite.isPending}>
              {t('clinic.invite.send')}
            </Button>
            <Button variant="subtle" onClick={() => void navigate({ to: '/practice/people' })}>
              {t('clinic.assign.cancel')}
            </Button>
          </div>
        </form>
      </Card>
    </PracticePage>
  );
}

function problemsFor(problem: ApiProblem | null): FieldProblem[] {
  if (problem?.code === 'EMAIL_TAKEN')
    return [{ fieldId: 'person-email', message: t('clinic.invite.taken') }];
  return problemsOf(problem, { name: 'person-name', email: 'person-email', roles: 'person-roles' });
}

import { peopleChangeRoles } from '@app/api-client/clinic';
import { Card } from '@app/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../api/problem';
import { t } from '../words';
import type { PersonPartProps } from './person-screen';
import { ProblemLine } from './problem-line';
import type { Role } from './role-words';
import { RolesField } from './roles-field';
import { usePersonChange } from './use-person-change';
import classes from '../practice/practice.module.css';

/** What somebody may see and do, in words, from their next request on. */
export function RolesPart({ person }: PersonPartProps) {
  const { id, name } = person;
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const save = usePersonChange(
    (given: Role[]) => call(peopleChangeRoles({ path: { id }, body: { roles: given } })),
    () => t('clinic.roles.saved', { name }),
  );
  const isSame = [...roles].sort().join() === [...person.roles].sort().join();
  return (
    <Card>
      <RolesField roles={roles} onChange={setRoles} legendIsShown={false} />
      <ProblemLine problem={save.error} />
      <div className={classes.actions}>
        <Button
          disabled={isSame || roles.length === 0 || save.isPending}
          onClick={() => save.mutate(roles)}
        >
          {t('clinic.roles.save')}
        </Button>
      </div>
    </Card>
  );
}

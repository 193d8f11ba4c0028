import type { PersonDto } from '@app/api-client/clinic';
import { Loaded, Section, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { PracticePage } from '../practice/practice-page';
import { useSession } from '../session/session-query';
import { t } from '../words';
import { rolesInWords } from './role-words';
import { StateChip } from './state-chip';
import classes from '../practice/practice.module.css';

/** Everybody who works at the practice: those who are here first, then those who were. */
export function PeopleScreen({ people }: { people: Loadable<PersonDto[]> }) {
  const navigate = useNavigate();
  return (
    <PracticePage
      title={t('clinic.people.title')}
      intro={t('clinic.people.intro')}
      actions={
        <Button onClick={() => void navigate({ to: '/practice/people/new' })}>
          {t('clinic.people.invite')}
        </Button>
      }
    >
      <Loaded of={people} lines={6}>
        {(all) => {
          const gone = all.filter(isGone);
          return (
            <>
              <PeopleRows people={all.filter((person) => !isGone(person))} />
              {gone.length > 0 && (
                <Section title={t('clinic.people.gone')}>
                  <PeopleRows people={gone} />
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </PracticePage>
  );
}

const isGone = ({ state }: PersonDto): boolean => state === 'deactivated' || state === 'revoked';

function PeopleRows({ people }: { people: PersonDto[] }) {
  const { member } = useSession();
  return (
    <ul className={`bare ${classes.rows}`}>
      {people.map((person) => (
        <li key={person.id} className={classes.row}>
          <span className={classes.who}>
            <Link
              to="/practice/people/$personId"
              params={{ personId: person.id }}
              className={classes.name}
            >
              {person.name}
            </Link>
            <span className={classes.soft}>
              {person.id === member.id
                ? `${person.email} (${t('clinic.people.you')})`
                : person.email}
            </span>
          </span>
          <span className={classes.facts}>
            <span>{rolesInWords(person.roles)}</span>
            {person.supervisor && (
              <span>{t('clinic.people.superviseBy', { name: person.supervisor.name })}</span>
            )}
            {person.roles.includes('therapist') && (
              <span>{t('clinic.people.clients', { count: person.clientCount })}</span>
            )}
          </span>
          <StateChip person={person} />
        </li>
      ))}
    </ul>
  );
}

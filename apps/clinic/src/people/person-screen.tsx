import type { PersonDto } from '@app/api-client/clinic';
import { Page, PageHeader, Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { useSession } from '../session/session-query';
import { t } from '../words';
import { AccessPart } from './access-part';
import { InvitePart } from './invite-part';
import { rolesInWords } from './role-words';
import { RolesPart } from './roles-part';
import { SecondFactorPart } from './second-factor-part';
import { SupervisorPart } from './supervisor-part';
import classes from '../practice/practice.module.css';

export type PersonPartProps = { person: PersonDto };

/** One person: how they came, what they may do, who supervises them, how they get in. */
export function PersonScreen({ person, people }: PersonPartProps & { people: PersonDto[] }) {
  const isSelf = useSession().member.id === person.id;
  const isMember = person.state === 'active' || person.state === 'deactivated';
  return (
    <Page wide>
      <PageHeader
        above={<Link to="/practice/people">{t('clinic.people.title')}</Link>}
        title={person.name}
        intro={`${rolesInWords(person.roles)} · ${person.email}`}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          {!isMember && (
            <Section title={t('clinic.invite.section')}>
              <InvitePart person={person} />
            </Section>
          )}
          {person.state !== 'deactivated' && (
            <Section title={t('clinic.roles.legend')}>
              <RolesPart key={person.roles.join()} person={person} />
            </Section>
          )}
          {person.state !== 'deactivated' && person.roles.includes('therapist') && (
            <Section title={t('clinic.person.supervision')}>
              <SupervisorPart key={person.supervisor?.id} person={person} people={people} />
            </Section>
          )}
        </div>
        {isMember && (
          <div className={classes.column}>
            {person.state === 'active' && !isSelf && (
              <Section title={t('clinic.person.signIn')}>
                <SecondFactorPart person={person} />
              </Section>
            )}
            <Section title={t('clinic.person.access')}>
              <AccessPart person={person} people={people} isSelf={isSelf} />
            </Section>
          </div>
        )}
      </div>
    </Page>
  );
}

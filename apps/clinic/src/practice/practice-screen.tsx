import type { PracticeDto } from '@app/api-client/clinic';
import { Section } from '@app/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import { CrisisContacts } from './crisis-contacts';
import { GettingStarted } from './getting-started';
import { MeasuresSection } from './measures-section';
import { PracticePage } from './practice-page';
import { SettingsForm } from './settings-form';
import classes from './practice.module.css';

/** The first page of those who run the practice: what is still to do, how it stands, what it is called. */
export function PracticeScreen({ practice }: { practice: PracticeDto }) {
  return (
    <PracticePage title={practice.name} intro={t('clinic.practice.intro')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          {practice.gettingStarted.length > 0 && (
            <Section title={t('clinic.practice.start')}>
              <GettingStarted steps={practice.gettingStarted} />
            </Section>
          )}
          <Section title={t('clinic.practice.stands')}>
            <Figures practice={practice} />
          </Section>
          <CrisisContacts />
        </div>
        <div className={classes.column}>
          <Section title={t('clinic.practice.settings')}>
            <SettingsForm key={practice.name + practice.zone} practice={practice} />
          </Section>
          <MeasuresSection />
        </div>
      </div>
    </PracticePage>
  );
}

function Figures({ practice: { people, clients } }: { practice: PracticeDto }) {
  const aside = [
    clients.paused > 0 && t('clinic.practice.pausedClients', { count: clients.paused }),
    clients.archived > 0 && t('clinic.practice.archivedClients', { count: clients.archived }),
  ].filter((words) => words !== false);
  return (
    <div className={classes.figures}>
      <Link to="/practice/people" className={classes.figure}>
        <strong>{t('clinic.practice.activePeople', { count: people.active })}</strong>
        {people.invited > 0 && (
          <span className={classes.soft}>
            {t('clinic.practice.invitedPeople', { count: people.invited })}
          </span>
        )}
      </Link>
      <Link to="/practice/clients" className={classes.figure}>
        <strong>{t('clinic.practice.activeClients', { count: clients.active })}</strong>
        {aside.length > 0 && <span className={classes.soft}>{aside.join(', ')}</span>}
        {clients.withoutTherapist > 0 && (
          <span className={classes.alert}>
            {t('clinic.practice.withoutTherapist', { count: clients.withoutTherapist })}
          </span>
        )}
      </Link>
    </div>
  );
}

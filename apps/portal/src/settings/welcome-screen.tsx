import type { CareDto, OnlookerDto } from '@app/api-client/portal';
import { Lamp, Page, PageHeader, Section, SharingChip, Shore } from '@app/ui';
import { Button } from '@mantine/core';
import { nextLookWords } from '../care/not-watched';
import { keptContacts } from '../care/kept-contacts';
import { therapistOf } from '../care/onlookers';
import { ReachSomeone } from '../care/reach-someone';
import { Onlookers } from '../care/who-sees';
import { t } from '../words';
import { LeavingFacts } from './leaving-facts';
import classes from './settings.module.css';

export type WelcomePage = 1 | 2 | 3;

type WelcomeScreenProps = {
  page: WelcomePage;
  /** Who reads what is shared, and when; absent until it is known. */
  care?: CareDto;
  /** True where another page than Today is waiting behind this one. */
  leadsOn: boolean;
  /** Absent on the first page. */
  onBack?: () => void;
  onGo: () => void;
};

const titles = {
  1: 'portal.welcome.title',
  2: 'portal.welcome.reading',
  3: 'portal.welcome.notWatched',
} as const;

const intros = {
  1: 'portal.welcome.intro',
  2: 'portal.welcome.choose',
  3: 'portal.welcome.noAlarm',
} as const;

/** Shown once, before anything else, in three short pages: the way out, who reads what, whom to reach. */
export function WelcomeScreen({ page, care, leadsOn, onBack, onGo }: WelcomeScreenProps) {
  const last = leadsOn ? 'portal.welcome.on' : 'portal.welcome.go';
  return (
    <Page>
      {page === 1 && <Shore />}
      {page === 2 && <Lamp />}
      <PageHeader
        above={t('portal.welcome.page', { page, of: 3 })}
        title={t(titles[page])}
        intro={t(intros[page])}
      />
      {page === 1 && <LeavingFacts />}
      {page === 2 && <WhoReads whoSees={care?.whoSees ?? []} />}
      {page === 3 && <WhomToReach care={care} />}
      <div className={classes.onward}>
        <Button onClick={onGo}>{t(page === 3 ? last : 'portal.welcome.on')}</Button>
        {onBack && (
          <Button variant="subtle" onClick={onBack}>
            {t('portal.step.back')}
          </Button>
        )}
      </div>
    </Page>
  );
}

/** The two marks that every entry bears, and what they mean, with names. */
function WhoReads({ whoSees }: { whoSees: OnlookerDto[] }) {
  const name = therapistOf(whoSees);
  return (
    <>
      <div className={classes.mark}>
        <SharingChip sharing="private" name={name} />
        <p>{t('portal.own.court')}</p>
      </div>
      <div className={classes.mark}>
        <SharingChip sharing="shared" name={name} />
        <p>{t('portal.welcome.readers')}</p>
        <Onlookers whoSees={whoSees} />
      </div>
      <ul className={classes.list}>
        <li>{t('portal.welcome.outcome', { name })}</li>
        <li>{t('portal.welcome.takeBack')}</li>
      </ul>
    </>
  );
}

/** That nobody waits at the other end, and who does elsewhere. */
function WhomToReach({ care }: { care?: CareDto }) {
  return (
    <>
      {care && <p>{nextLookWords(care.nextLook)}</p>}
      <Section title={t('portal.reach.title')}>
        <ReachSomeone />
        {keptContacts().length > 0 && <p>{t('portal.welcome.steady')}</p>}
      </Section>
    </>
  );
}

import type { HandedInDto, JournalCardDto, OnlookerDto } from '@app/api-client/portal';
import { Loaded, Page, PageHeader, Section, type Loadable } from '@app/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { NotWatched } from '../care/not-watched';
import { therapistOf } from '../care/onlookers';
import { Onlookers } from '../care/who-sees';
import { t } from '../words';
import { FinishedWork } from './finished-work';
import { SharedPages } from './shared-pages';
import classes from './sharing.module.css';

/** A list as far as it was fetched, and the way to what is further back. */
type Listed<T> = { rows: Loadable<T[]>; onEarlier?: () => void };

export type SharesScreenProps = {
  whoSees: Loadable<OnlookerDto[]>;
  pages: Listed<JournalCardDto>;
  pieces: Listed<HandedInDto>;
};

/** Everything that others can read, who they are, and what taking it back does and does not do. */
export function SharesScreen({ whoSees, pages, pieces }: SharesScreenProps) {
  const name = therapistOf(whoSees.state === 'ready' ? whoSees.value : []);
  return (
    <Page>
      <PageHeader
        above={<Link to="/more">{t('portal.account.back')}</Link>}
        title={t('portal.shares.title')}
        intro={t('portal.shares.intro')}
      />
      <Section title={t('portal.shares.who')}>
        <Loaded of={whoSees} lines={2}>
          {(people) => (
            <div>
              <p>{t('portal.shares.whoIntro')}</p>
              <Onlookers whoSees={people} />
              <NotWatched />
            </div>
          )}
        </Loaded>
      </Section>
      <Section title={t('portal.shares.journal')}>
        <Loaded of={pages.rows} lines={2}>
          {(rows) => <SharedPages pages={rows} name={name} />}
        </Loaded>
        <Earlier on={pages.onEarlier} />
      </Section>
      <Section title={t('portal.shares.finished')}>
        <Loaded of={pieces.rows} lines={4}>
          {(rows) => <FinishedWork pieces={rows} name={name} />}
        </Loaded>
        <Earlier on={pieces.onEarlier} />
      </Section>
      <Section title={t('portal.shares.back')}>
        <ul className={classes.facts}>
          <li>{t('portal.shares.back.atOnce')}</li>
          <li>{t('portal.shares.back.read')}</li>
          <li>{t('portal.share.stays')}</li>
          <li>{t('portal.shares.back.outcome', { name })}</li>
        </ul>
      </Section>
    </Page>
  );
}

function Earlier({ on }: { on: (() => void) | undefined }) {
  return (
    on && (
      <div>
        <Button variant="default" onClick={on}>
          {t('portal.shares.earlier')}
        </Button>
      </div>
    )
  );
}

import type { JournalReadingDto } from '@app/api-client/portal';
import { Section } from '@app/ui';
import { Button } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useCare } from '../care/care-query';
import { NotWatched } from '../care/not-watched';
import { ReachSomeone } from '../care/reach-someone';
import { Onlookers, WhoSees } from '../care/who-sees';
import { readingWords, ShareFailure, StoppedWords } from '../keeping/share-words';
import type { useShareSwitch } from '../keeping/use-share-switch';
import { t } from '../words';
import classes from './journal.module.css';

type PageStateProps = {
  name: string;
  readings: JournalReadingDto[];
  share: ReturnType<typeof useShareSwitch>;
};

/** Of a page that nobody else can open: what that means, whom to reach instead, and the way to share it. */
export function OwnPage({ name, readings, share, isEmpty }: PageStateProps & { isEmpty: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const wasShared = share.done === 'private';
  return (
    <>
      <div role="status" className={wasShared ? classes.notice : 'unseen'}>
        {wasShared && <StoppedWords readings={readings} />}
      </div>
      <div className={classes.state} data-tone="plum">
        <p>{t('portal.own.nobody')}</p>
        <p>{t('portal.own.court')}</p>
      </div>
      {isAsking ? (
        <AskToShare share={share} onNo={() => setAsking(false)} />
      ) : (
        !isEmpty && (
          <div>
            <Button
              variant="default"
              leftSection={<IconUsers size={20} aria-hidden />}
              onClick={() => setAsking(true)}
            >
              {t('portal.share.with', { name })}
            </Button>
          </div>
        )
      )}
      <Section title={t('portal.reach.title')}>
        <ReachSomeone />
      </Section>
    </>
  );
}

/** Before a page is shared: who can read it then, by name, and that nobody watches. */
function AskToShare({ share, onNo }: Pick<PageStateProps, 'share'> & { onNo: () => void }) {
  const { data: care } = useCare();
  return (
    <section className={classes.ask} aria-labelledby="ask-to-share">
      <h2 id="ask-to-share">{t('portal.share.ask')}</h2>
      <p>{t('portal.share.who')}</p>
      <Onlookers whoSees={care?.whoSees ?? []} />
      <NotWatched />
      <ShareFailure share={share} still={t('portal.share.stillOwn')} />
      <div className={classes.equal}>
        <Button variant="default" disabled={share.isBusy} onClick={() => share.set('shared')}>
          {t('portal.share.yes')}
        </Button>
        <Button variant="default" disabled={share.isBusy} onClick={onNo}>
          {t('portal.share.no')}
        </Button>
      </div>
    </section>
  );
}

/** Of a page that is shared: who can read it, who has, and the way to take it back. */
export function SharedPage({ name, readings, share }: PageStateProps) {
  const { data: care } = useCare();
  return (
    <>
      <div className={classes.state} data-tone="tide">
        <p>{t('portal.share.now', { name })}</p>
        <p>
          {readings.length > 0
            ? readingWords('portal.share.openedBy', readings)
            : t('portal.share.notOpened')}
        </p>
        <NotWatched />
        <WhoSees whoSees={care?.whoSees ?? []} />
      </div>
      <ShareFailure share={share} still={t('portal.share.stillShared')} />
      <div>
        <Button
          variant="default"
          disabled={share.isBusy}
          leftSection={<IconLock size={20} aria-hidden />}
          onClick={() => share.set('private')}
        >
          {t('portal.share.stop')}
        </Button>
      </div>
    </>
  );
}

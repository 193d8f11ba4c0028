import { Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ReachSomeone } from '../care/reach-someone';
import { t } from '../words';
import { stateAfter, useAway } from './away';
import { BackToPlace } from './back-to-place';
import { Breathing } from './breathing';
import classes from './steady.module.css';
import type { Tool } from './tools';

type ToolScreenProps = { tool: Tool; next?: string };

/** One thing to do, all of it on one page: nothing moves on by itself and nothing is counted. */
export function ToolScreen({ tool, next }: ToolScreenProps) {
  const navigate = useNavigate();
  const away = useAway();
  const { name, lines } = tool;
  return (
    <Page>
      {next && <BackToPlace next={next} />}
      <PageHeader title={t(`portal.steady.${name}`)} intro={t(`portal.steady.${name}.intro`)} />
      {name === 'breath' ? (
        <Breathing />
      ) : (
        <ol className={classes.lines}>
          {lines.map((line) => (
            <li key={line}>{t(`portal.steady.${name}.${line}` as 'portal.steady.room.1')}</li>
          ))}
        </ol>
      )}
      <p className={classes.hint}>{t('portal.steady.stop')}</p>
      <div className={classes.actions}>
        <Button
          variant="default"
          onClick={() =>
            void navigate({ to: '/steady', search: { next }, state: stateAfter(away) })
          }
        >
          {t('portal.steady.other')}
        </Button>
      </div>
      <Section title={t('portal.reach.title')}>
        <ReachSomeone />
      </Section>
    </Page>
  );
}

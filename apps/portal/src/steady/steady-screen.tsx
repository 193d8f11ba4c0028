import { Page, PageHeader, Section } from '@app/ui';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ReachSomeone } from '../care/reach-someone';
import { t } from '../words';
import { stateAfter, useAway } from './away';
import { BackToPlace } from './back-to-place';
import classes from './steady.module.css';
import { tools } from './tools';

/** Things to do right now. They need no connection and no sign-in, and nobody learns of it. */
export function SteadyScreen({ next }: { next?: string }) {
  const away = useAway();
  return (
    <Page>
      {next && <BackToPlace next={next} />}
      <PageHeader title={t('portal.steady.title')} intro={t('portal.steady.intro')} />
      <ul className={`bare ${classes.tools}`}>
        {tools.map(({ number, name, Icon }) => (
          <li key={number}>
            <Link
              to="/steady/$number"
              params={{ number }}
              search={{ next }}
              state={stateAfter(away)}
              className={classes.tool}
            >
              <span className={classes.icon} aria-hidden>
                <Icon size={26} stroke={1.5} />
              </span>
              <span className={classes.toolText}>
                <span className={classes.toolName}>{t(`portal.steady.${name}`)}</span>
                <span className={classes.hint}>{t(`portal.steady.${name}.when`)}</span>
              </span>
              <IconChevronRight size={20} className={classes.chevron} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <Section title={t('portal.reach.title')}>
        <ReachSomeone />
      </Section>
    </Page>
  );
}

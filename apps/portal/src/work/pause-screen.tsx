import { Lamp, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../words';
import classes from './work.module.css';

const outcomes = ['not-now', 'too-much', 'not-private-here', 'done-on-paper'] as const;
export type Outcome = (typeof outcomes)[number];

const words = {
  page: 'portal.pause.notSaved',
  device: 'portal.pause.onDevice',
  nowhere: 'portal.pause.intro',
} as const;

export type PauseScreenProps = {
  /** Who sees the outcome that is chosen here. */
  name: string;
  /** Where words lie that have not reached the server; null where none are. */
  unsentAt: 'page' | 'device' | null;
  isBusy: boolean;
  failure?: ReactNode;
  onResume: () => void;
  onToday: () => void;
  /** To the exercise as a sheet of paper. */
  onPaper: () => void;
  onOutcome: (outcome: Outcome) => void;
};

/** A rest in the middle. Words are kept; other ways to end are offered, and none of them counts against anyone. */
export function PauseScreen(props: PauseScreenProps) {
  return (
    <Page>
      <Lamp />
      <PageHeader title={t('portal.pause.title')} intro={t(words[props.unsentAt ?? 'nowhere'])} />
      <div className={classes.stack}>
        <Button onClick={props.onResume}>{t('portal.pause.resume')}</Button>
        <Button variant="subtle" onClick={props.onToday}>
          {t('portal.pause.today')}
        </Button>
        <Button variant="subtle" onClick={props.onPaper}>
          {t('portal.paper.offer')}
        </Button>
      </div>
      <Section title={t('portal.pause.endTitle')}>
        <p>{t('portal.pause.endIntro', { name: props.name })}</p>
        <div className={classes.stack} data-wide>
          {outcomes.map((outcome) => (
            <Button
              key={outcome}
              variant="default"
              disabled={props.isBusy}
              onClick={() => props.onOutcome(outcome)}
            >
              {t(`portal.outcome.${outcome}`)}
            </Button>
          ))}
        </div>
        {props.failure}
      </Section>
    </Page>
  );
}

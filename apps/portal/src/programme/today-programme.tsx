import { Card, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../words';
import type { OwnProgrammeDto } from './programme-query';
import { standingInWords } from './programme-words';
import classes from './programme.module.css';

/** True where the programme itself asks something of its client, so that there is something to do. */
export const asksSomething = ({ holds, phase, isOpening }: OwnProgrammeDto): boolean =>
  holds[0] === 'question' || (holds.length === 0 && phase === 'gate' && !isOpening);

/** The programme on Today. Where it asks something it is a card, else a quiet line or two. */
export function TodayProgramme({ programme }: { programme: OwnProgrammeDto }) {
  const isQuestion = programme.holds[0] === 'question';
  if (asksSomething(programme))
    return (
      <Card labelledBy="programme">
        <p className={classes.kicker}>{t('portal.programme.yours')}</p>
        <h2 id="programme">{programme.title}</h2>
        <Lines programme={programme} />
        <div className={classes.actions}>
          <ToProgramme runId={programme.id} isStrong>
            {t(isQuestion ? 'portal.programme.toQuestion' : 'portal.programme.toGate')}
          </ToProgramme>
        </div>
      </Card>
    );
  return (
    <Section title={t('portal.programme.yours')}>
      <div className={classes.quiet}>
        <h3>{programme.title}</h3>
        <Lines programme={programme} />
        <ToProgramme runId={programme.id}>{t('portal.programme.look')}</ToProgramme>
      </div>
    </Section>
  );
}

function Lines({ programme }: { programme: OwnProgrammeDto }) {
  return standingInWords(programme).map((line) => (
    <p key={line} className={classes.note}>
      {line}
    </p>
  ));
}

type ToProgrammeProps = { runId: string; isStrong?: boolean; children: string };

function ToProgramme({ runId, isStrong, children }: ToProgrammeProps) {
  return (
    <Button
      variant={isStrong ? 'filled' : 'subtle'}
      renderRoot={(props) => <Link to="/p/$runId" params={{ runId }} {...props} />}
    >
      {children}
    </Button>
  );
}

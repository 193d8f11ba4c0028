import type { OwnProgrammeStepDto } from '@app/api-client/portal';
import { Intensity, Page, PageHeader, Section } from '@app/ui';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { therapistOf } from '../care/onlookers';
import { WhoSees } from '../care/who-sees';
import { OnlyEnglish } from '../language/only-english';
import { t } from '../words';
import { GateForm } from './gate-form';
import { PausePart } from './pause-part';
import type { OwnProgrammeDto } from './programme-query';
import { nextOf } from './next-of';
import { nextInWords, standingInWords } from './programme-words';
import { TakeUp } from './take-up';
import classes from './programme.module.css';

/** The programme whole: what is open, what comes next, what was done; no plan to keep up with. */
export function ProgrammeScreen({ programme }: { programme: OwnProgrammeDto }) {
  const { title, purpose, about, language, steps, tools, holds, phase, close } = programme;
  const name = therapistOf(programme.whoSees);
  const isOver = holds.includes('finished');
  const isAtGate = phase === 'gate' && holds.length === 0;
  const next = holds.length === 0 ? nextOf(programme) : undefined;
  const of = (state: OwnProgrammeStepDto['state']) => steps.filter((step) => step.state === state);
  return (
    <Page>
      <OnlyEnglish language={language} />
      <PageHeader
        above={<Link to="/">{t('portal.programme.today')}</Link>}
        title={title}
        intro={purpose}
        lang={language}
      />
      {close ? (
        <section className={classes.paper} lang={language} aria-labelledby="close">
          <h2 id="close">{close.title}</h2>
          {close.body.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ) : isAtGate ? (
        <Section title={t('portal.gate.title')}>
          <GateForm programme={programme} />
        </Section>
      ) : (
        <Section title={t('portal.programme.now')}>
          <Now programme={programme} open={of('open')} />
        </Section>
      )}
      {next && (
        <Section title={t('portal.programme.then')}>
          <p>{nextInWords(next, name)}</p>
          {next.why && next.opensBy !== 'choice' && <p className={classes.small}>{next.why}</p>}
        </Section>
      )}
      {of('set-aside').length > 0 && !isOver && (
        <Section title={t('portal.programme.resting')}>
          <ul className={`bare ${classes.rows}`}>
            {of('set-aside').map((step) => (
              <TakeUp key={step.id} runId={programme.id} step={step} name={name} />
            ))}
          </ul>
        </Section>
      )}
      {of('done').length > 0 && (
        <Section title={t('portal.programme.done')}>
          <ul className="bare">
            {of('done').map((step) => (
              <li key={step.id} className={classes.done}>
                <IconCheck size={20} aria-hidden />
                <span>{step.title}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {tools && (
        <Section title={t('portal.programme.tools')}>
          <ul className={classes.tools}>
            {tools.map((tool) => (
              <li key={tool}>{tool}</li>
            ))}
          </ul>
        </Section>
      )}
      {!isOver && <PausePart programme={programme} name={name} />}
      <details className={classes.about}>
        <summary>{t('portal.programme.about')}</summary>
        <div lang={language}>
          {about.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <WhoSees whoSees={programme.whoSees} />
    </Page>
  );
}

function Now({ programme, open }: { programme: OwnProgrammeDto; open: OwnProgrammeStepDto[] }) {
  const isHeld = programme.holds.length > 0;
  return (
    <>
      {(isHeld || open.length === 0) && (
        <p role="status">
          {isHeld || programme.isOpening
            ? standingInWords(programme)[0]
            : t('portal.programme.nothingOpen')}
        </p>
      )}
      {open.length > 0 && (
        <ul className={`bare ${classes.rows}`}>
          {open.map((step) => (
            <li key={step.id}>
              <span className={classes.words}>
                <strong>{step.title}</strong>
                {step.why && <span>{step.why}</span>}
                <span className={classes.effort}>
                  <span>{t('portal.minutes', { minutes: step.minutes })}</span>
                  <Intensity level={step.intensity as 1 | 2 | 3} />
                </span>
              </span>
              <Button
                variant="light"
                aria-label={t('portal.programme.startOf', { title: step.title })}
                renderRoot={(props) => (
                  <Link
                    to="/w/$assignmentId"
                    params={{ assignmentId: step.assignmentId ?? '' }}
                    {...props}
                  />
                )}
              >
                {t('portal.programme.start')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import type { ProgrammeRunDto } from '@app/api-client/clinic';
import { shortDay } from '@app/ui';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { ago } from '../when/ago';
import { t } from '../words';
import { ArrangeDialog } from './arrange-dialog';
import { RunSteps } from './run-steps';
import { holdsInWords, isPausedByStaff, needsLeave, standingInWords } from './run-words';
import { useRunChange } from './use-run-change';
import classes from './programmes.module.css';

type RunPanelProps = { run: ProgrammeRunDto; clientName: string; mayChange: boolean };

/** Where a client's programme stands, what waits for the therapist, and what can be done about it. */
export function RunPanel({ run, clientName, mayChange }: RunPanelProps) {
  const change = useRunChange(run.clientId);
  const [isArranging, setArranging] = useState(false);
  const holds = holdsInWords(run, clientName);
  const isWarning = run.holds.includes('talk') || run.holds.includes('too-much');
  const { ongoing, tools } = run;
  const answered = ongoing && !run.holds.includes('talk') ? ongoing : null;
  return (
    <div className={classes.run}>
      <div>
        <h3 className={classes.title}>{run.title}</h3>
        <p className={classes.soft}>{t('clinic.run.since', { day: shortDay(run.startedAt) })}</p>
      </div>
      {holds.length > 0 && (
        <div className={classes.holds} data-tone={isWarning ? 'amber' : undefined}>
          {isWarning && <IconAlertTriangle size={18} aria-hidden />}
          <div>
            {holds.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      )}
      <div className={classes.standing}>
        {standingInWords(run, clientName).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {tools && <p>{t('clinic.run.tools', { tools: tools.join(' · ') })}</p>}
        {answered && (
          <p className={classes.soft}>
            {t('clinic.run.answered', {
              answer: t(`clinic.run.answer.${answered.answer}`),
              ago: ago(answered.at),
            })}
          </p>
        )}
      </div>
      {mayChange && (
        <RunActs
          run={run}
          clientName={clientName}
          isBusy={change.isPending}
          onSteer={(act) => change.mutate({ run, change: { act } })}
          onOpen={(stepId) => change.mutate({ run, change: { act: 'open', stepId } })}
          onArrange={() => setArranging(true)}
        />
      )}
      <details className={classes.fold}>
        <summary>
          <IconChevronRight size={16} aria-hidden />
          {t('clinic.run.steps', {
            done: run.steps.filter(({ state }) => state === 'done').length,
            of: run.steps.filter(({ state }) => state !== 'left-out').length,
          })}
        </summary>
        <RunSteps
          run={run}
          onChange={mayChange ? (next) => change.mutate({ run, change: next }) : undefined}
        />
      </details>
      {isArranging && (
        <ArrangeDialog run={run} clientName={clientName} onClose={() => setArranging(false)} />
      )}
    </div>
  );
}

type RunActsProps = {
  run: ProgrammeRunDto;
  clientName: string;
  isBusy: boolean;
  onSteer: (act: 'pause' | 'go-on' | 'end') => void;
  onOpen: (stepId: string) => void;
  onArrange: () => void;
};

function RunActs({ run, clientName, isBusy, onSteer, onOpen, onArrange }: RunActsProps) {
  const [isAsking, setAsking] = useState(false);
  const hand = run.steps.find(({ id }) => id === run.handStepId);
  if (isAsking)
    return (
      <div className={classes.confirm} role="group" aria-label={t('clinic.run.end')}>
        <p>{t('clinic.run.endAsk', { name: clientName })}</p>
        <div className={classes.acts}>
          <Button color="brick" disabled={isBusy} onClick={() => onSteer('end')}>
            {t('clinic.run.endYes')}
          </Button>
          <Button variant="default" autoFocus onClick={() => setAsking(false)}>
            {t('clinic.run.endNo')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={classes.acts}>
      {needsLeave(run) && (
        <Button disabled={isBusy} onClick={() => onSteer('go-on')}>
          {t('clinic.run.goOn')}
        </Button>
      )}
      {hand?.canOpen && hand.outcome !== 'too-much' && (
        <Button
          disabled={isBusy}
          aria-label={t('clinic.step.actOf', { act: t('clinic.step.openIt'), title: hand.title })}
          onClick={() => onOpen(hand.id)}
        >
          {t('clinic.step.openIt')}
        </Button>
      )}
      <Button variant="default" onClick={onArrange}>
        {t('clinic.run.arrange')}
      </Button>
      {!isPausedByStaff(run) && (
        <Button variant="default" disabled={isBusy} onClick={() => onSteer('pause')}>
          {t('clinic.run.pause')}
        </Button>
      )}
      <Button variant="subtle" color="brick" onClick={() => setAsking(true)}>
        {t('clinic.run.end')}
      </Button>
    </div>
  );
}

import type { ProgrammeRunDto, RunStepDto } from '@app/api-client/clinic';
import { shortDay } from '@app/ui';
import { ago } from '../when/ago';
import { t } from '../words';
import { nextStep } from './next-step';

type Unlock = {
  unlockBy: 'completion' | 'delay' | 'date' | 'hand';
  unlockDays?: number | null;
  unlockAt?: string | null;
};

/** What opens a step. */
export function unlockInWords({ unlockBy, unlockDays, unlockAt }: Unlock, isFirst = false): string {
  if (isFirst && unlockBy === 'completion') return t('clinic.unlock.first');
  return t(`clinic.unlock.${unlockBy}`, {
    days: unlockDays ?? 0,
    day: unlockAt ? shortDay(unlockAt) : '',
  });
}

/** True while a run is on its way. */
export const isLive = ({ holds }: ProgrammeRunDto): boolean =>
  !holds.includes('ended') && !holds.includes('finished');

/** True where nothing goes on before the therapist says so. */
export const needsLeave = (run: ProgrammeRunDto): boolean =>
  run.holds.some((hold) => hold === 'talk' || hold === 'too-much') || isPausedByStaff(run);

/** True where a therapist paused it; the client's own pause is theirs to end. */
export const isPausedByStaff = ({ pauses }: ProgrammeRunDto): boolean =>
  pauses.some(({ by }) => by === 'member');

/** Why a run stands still, a sentence each; [] where it does not. */
export function holdsInWords(run: ProgrammeRunDto, name: string): string[] {
  const { ongoing, tooMuch, pauses } = run;
  return run.holds.flatMap((hold) => {
    switch (hold) {
      case 'question':
        return t('clinic.run.question', { name });
      case 'talk':
        return ongoing
          ? t('clinic.run.talk', {
              name,
              answer: t(`clinic.run.answer.${ongoing.answer}`),
              ago: ago(ongoing.at),
            })
          : [];
      case 'too-much':
        return tooMuch
          ? t('clinic.run.tooMuch', { title: tooMuch.title, ago: ago(tooMuch.at) })
          : [];
      case 'paused':
        return pauses.map(({ by, at }) => t(`clinic.run.pausedBy.${by}`, { name, ago: ago(at) }));
      default:
        return [];
    }
  });
}

/** What is open, and what comes next. */
export function standingInWords(run: ProgrammeRunDto, name: string): string[] {
  const open = run.steps.filter(({ state }) => state === 'open');
  const lines = [
    open.length > 0
      ? t('clinic.run.open', { titles: open.map(({ title }) => `“${title}”`).join(', ') })
      : t('clinic.run.nothingOpen'),
  ];
  if (run.holds.length > 0) return lines;
  if (run.phase === 'gate') return [...lines, t('clinic.run.gate', { name })];
  const { before, next } = nextStep(run.steps);
  if (before?.state === 'set-aside') {
    const isGone = before.obstacle === 'not-assignable';
    const words = isGone ? 'clinic.run.setAsideGone' : 'clinic.run.setAside';
    return [...lines, t(words, { title: before.title })];
  }
  return next ? [...lines, nextInWords(next, run)] : lines;
}

function nextInWords(next: RunStepDto, { handStepId }: ProgrammeRunDto): string {
  const { title, opensAt, obstacle } = next;
  if (obstacle === 'not-assignable') return t('clinic.run.gone', { title });
  if (obstacle === 'two-deep' && next.id === handStepId) return t('clinic.run.twoDeep', { title });
  if (next.id === handStepId) return t('clinic.run.hand', { title });
  if (opensAt) return t('clinic.run.opensAt', { title, day: shortDay(opensAt) });
  return t('clinic.run.next', { title, unlock: unlockInWords(next) });
}

/** Where a step stands; of what is ahead, what opens it. */
export function stepInWords(step: RunStepDto, isFirst: boolean): string {
  const { state, outcome, at, opensAt } = step;
  if (state === 'done') {
    const day = at ? shortDay(at) : '';
    return t(outcome === 'done-on-paper' ? 'clinic.step.doneOnPaper' : 'clinic.step.done', { day });
  }
  if (state === 'set-aside') {
    return outcome ? t(`clinic.outcome.${outcome}`) : t('clinic.step.taken-back');
  }
  if (state !== 'ahead') return t(`clinic.step.${state}`);
  return opensAt
    ? t('clinic.unlock.date', { day: shortDay(opensAt) })
    : unlockInWords(step, isFirst);
}

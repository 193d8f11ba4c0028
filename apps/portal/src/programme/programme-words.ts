import type { OwnProgrammeDto, OwnProgrammeStepDto } from '@app/api-client/portal';
import { therapistOf } from '../care/onlookers';
import { t } from '../words';
import { nextOf } from './next-of';

/** Where the programme stands, in sentences: what is open and what comes next, never how far it is. */
export function standingInWords(programme: OwnProgrammeDto): string[] {
  const { holds, phase, steps, isOpening } = programme;
  const name = therapistOf(programme.whoSees);
  const [hold] = holds;
  if (hold) return [holdInWords(hold, programme, name)];
  const open = steps.filter(({ state }) => state === 'open');
  const lines = open.length > 0 ? [openInWords(open)] : [];
  if (isOpening) return [...lines, t('portal.programme.opening')];
  if (phase === 'gate') return [...lines, t('portal.programme.gate')];
  const next = nextOf(programme);
  if (next) lines.push(nextInWords(next, name));
  else if (phase === 'opening' && open.length > 0) lines.push(t('portal.programme.next.gate'));
  return lines.length > 0 ? lines : [t('portal.programme.nothingOpen')];
}

function openInWords(open: OwnProgrammeStepDto[]): string {
  return t('portal.programme.openNow', { titles: open.map(({ title }) => title).join(', ') });
}

function holdInWords(
  hold: OwnProgrammeDto['holds'][number],
  { pausedBy }: OwnProgrammeDto,
  name: string,
): string {
  switch (hold) {
    case 'question':
      return t('portal.programme.question');
    case 'talk':
      return t('portal.programme.talk', { name });
    case 'too-much':
      return t('portal.programme.tooMuch', { name });
    case 'paused':
      return t(
        `portal.programme.pausedBy.${pausedBy.length > 1 ? 'both' : (pausedBy[0] ?? 'client')}`,
        {
          name,
        },
      );
    default:
      return t('portal.programme.finished');
  }
}

/** What comes next, and what it waits for; no day is ever named. */
export function nextInWords({ title, opensBy }: OwnProgrammeStepDto, name: string): string {
  return t(`portal.programme.next.${opensBy}`, { title, name });
}

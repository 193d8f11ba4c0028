import { answerInWords, PLAN_PARTS, type Step, type StepKindName } from '@app/exercises';

/** Steps whose answers are words of the client's own; of the first kinds they are free. */
const FREE: ReadonlySet<StepKindName> = new Set([
  'short-answer',
  'long-answer',
  'script-builder',
  'letter',
] as const);
const IN_PARTS: ReadonlySet<StepKindName> = new Set([
  'plan',
  'table-rows',
  'ladder',
  'timeline',
  'circles',
  'pie',
] as const);

export const isFree = ({ kind }: Step): boolean => FREE.has(kind);

export const isInOwnWords = (step: Step): boolean => isFree(step) || IN_PARTS.has(step.kind);

/** What was asked, and what the client said to it: never the one within the other. */
export interface OwnWords {
  prompt: string;
  words: string;
}

/** The client's own words in an answer; a plan's parts one by one, each under its own question. */
export function ownWordsOf(step: Step, value: unknown): OwnWords[] {
  const whole = answerInWords(step, value).trim();
  if (whole === '') return [];
  if (step.kind === 'plan') {
    return PLAN_PARTS.flatMap((part) => {
      const words = textOf(value, part);
      return words === '' ? [] : [{ prompt: step.labels[part], words }];
    });
  }
  if (step.kind === 'table-rows' && step.columns.length > 1) {
    const rows = (Array.isArray(value) ? value : []).map((row) =>
      step.columns.map(({ id }) => textOf(row, id)),
    );
    const lines = rows
      .filter((cells) => cells.some(Boolean))
      .map((cells) => `• ${cells.map((cell) => cell || '…').join(' — ')}`);
    const labels = step.columns.map(({ label }) => label).join(' — ');
    return [{ prompt: `${step.prompt} (${labels})`, words: lines.join('\n') }];
  }
  return [{ prompt: step.prompt, words: whole }];
}

/** One part of a stored answer in one line; '' where it was left open. */
function textOf(value: unknown, part: string): string {
  const words: unknown = value === null ? '' : (value as Record<string, unknown>)[part];
  return typeof words === 'string' ? words.trim().replace(/\s*\n\s*/g, ' ') : '';
}

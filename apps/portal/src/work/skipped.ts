import type { Step } from '@app/exercises';
import type { Content } from './content';

/**
 * What "Skip for now" makes of an answer. A choice is taken back. Words that someone wrote are never
 * deleted by it: they stay, and stay with the writer.
 */
export function skipped(step: Step, content: Content): Content {
  if (hasWords(step, content.value)) return { ...content, sharing: 'private' };
  return { ...content, value: null, isSkipped: true };
}

function hasWords(step: Step, value: unknown): boolean {
  if (value === null) return false;
  switch (step.kind) {
    case 'short-answer':
    case 'long-answer':
    case 'plan':
    case 'ladder':
    case 'table-rows':
    case 'script-builder':
    case 'timeline':
    case 'circles':
    case 'pie':
    case 'letter':
      return true;
    case 'feelings':
      return (value as object[]).some((felt) => 'own' in felt);
    default:
      return false;
  }
}

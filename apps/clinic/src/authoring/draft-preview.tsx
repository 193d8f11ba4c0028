import { type Exercise, stepSchema } from '@app/exercises';
import { closingSheet, openingSheet, stepSheet } from '../assign/exercise-sheets';
import { Phone, type Sheet } from '../assign/phone';
import { openTerms } from '../assign/terms';
import { t } from '../words';
import { type DraftStep, type OwnDraft, partAt, wordsOf } from './own-draft';
import classes from './authoring.module.css';

type DraftPreviewProps = { draft: OwnDraft; at: number; onAt: (at: number) => void };

/** The page of a step on the phone; the first one is before them all. */
export const pageOf = ({ steps }: OwnDraft, stepId: string): number =>
  steps.findIndex(({ id }) => id === stepId) + 1;

/** What is written so far, as a client would meet it. */
export function DraftPreview({ draft, at, onAt }: DraftPreviewProps) {
  const { steps } = draft;
  const framed = draft.intensity === 2 || draft.intensity === 3;
  const sheets: Sheet[] = [
    openingSheet(whatIsThere(draft), { ...openTerms, isPlanTheirs: false }),
    ...steps.map((step, index) => sheetOf(step, index + 1, steps.length)),
    closingSheet({
      close: { title: wordsOf(partAt(draft, 'close.title')), body: linesAt(draft, 'close.body') },
    }),
  ];
  return (
    <Phone
      sheets={sheets}
      at={at}
      onAt={onAt}
      below={() => framed && <p className={classes.soft}>{t('clinic.author.framed')}</p>}
    />
  );
}

function sheetOf(step: DraftStep, number: number, of: number): Sheet {
  // A rule that is not finished hides nothing of the step itself.
  const read = stepSchema.safeParse(pruned({ ...step, showWhen: null, recall: null }));
  const place = t('clinic.assign.previewStep', { number, of });
  const note = step.showWhen ? { note: t('clinic.assign.sometimes') } : {};
  if (read.success) return { ...stepSheet(read.data, number, of), ...note };
  const content = (
    <>
      <h5>{wordsOf(step.prompt) || t('clinic.author.noWords')}</h5>
      <p className={classes.soft}>{t('clinic.author.unfinished')}</p>
    </>
  );
  return { key: step.id, place, content, ...note };
}

/** Of an exercise, as much as its first page shows. */
function whatIsThere(draft: OwnDraft): Exercise {
  const { intensity, minutes } = draft;
  return {
    title: wordsOf(draft.title) || t('clinic.author.noTitle'),
    purpose: wordsOf(draft.purpose),
    touches: linesAt(draft, 'touches'),
    minutes: typeof minutes === 'number' ? minutes : 0,
    intensity: intensity === 2 || intensity === 3 ? intensity : 1,
    gentlerNote: wordsOf(draft.gentlerNote) || undefined,
    steps: [],
  } as unknown as Exercise;
}

function linesAt(draft: OwnDraft, path: string): string[] {
  const value = partAt(draft, path);
  return Array.isArray(value) ? value.map(wordsOf).filter(Boolean) : [];
}

/** A field that was left empty says the same as none. */
const pruned = (step: object): object =>
  Object.fromEntries(Object.entries(step).filter(([, value]) => value !== '' && value !== null));

import type { Exercise, Step } from '@app/exercises';
import { t } from '../words';
import { type OpeningTerms, OpeningPreview } from './opening-preview';
import type { Sheet } from './phone';
import { StepPreview } from './step-preview';
import { openTerms } from './terms';

/** The steps that have a page of their own: the note that an exercise opens with is on its first. */
export const walkedSteps = ({ steps }: Exercise): Step[] =>
  steps[0]?.kind === 'content-note' ? steps.slice(1) : steps;

/** The page before the first step. */
export const openingSheet = (exercise: Exercise, terms: OpeningTerms): Sheet => ({
  key: 'opening',
  place: t('clinic.assign.previewOpening'),
  content: <OpeningPreview exercise={exercise} terms={terms} />,
});

/** The page after the last step. */
export const closingSheet = ({ close }: Pick<Exercise, 'close'>): Sheet => ({
  key: 'close',
  place: t('clinic.assign.previewClose'),
  content: (
    <>
      <h5>{close.title}</h5>
      {close.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  ),
});

/** The page of a step, the nth of so many. */
export const stepSheet = (step: Step, number: number, of: number): Sheet => ({
  key: step.id,
  place: t('clinic.assign.previewStep', { number, of }),
  content: <StepPreview step={step} />,
  ...(step.showWhen && { note: t('clinic.assign.sometimes') }),
});

/** Nobody in particular is asked for a plan. */
const forNobody: OpeningTerms = { ...openTerms, isPlanTheirs: false };

/** An exercise as it is written, without anybody in particular in mind. */
export function sheetsOf(exercise: Exercise): Sheet[] {
  const steps = walkedSteps(exercise);
  return [
    openingSheet(exercise, forNobody),
    ...steps.map((step, index) => stepSheet(step, index + 1, steps.length)),
    closingSheet(exercise),
  ];
}

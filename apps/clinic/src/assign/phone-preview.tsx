import { type Step, tailor } from '@app/exercises';
import { PrintBlank } from '../together/print-blank';
import { t } from '../words';
import { closingSheet, openingSheet, stepSheet, walkedSteps } from './exercise-sheets';
import type { OpeningTerms } from './opening-preview';
import { Phone, type Sheet } from './phone';
import { StepPreview } from './step-preview';
import { StepTailoring, type TailoringProps } from './step-tailoring';
import { comesTo } from './tailorings';
import classes from './phone.module.css';

type PhonePreviewProps = TailoringProps & { terms: OpeningTerms };

type TailoredSheet = Sheet & { step?: Step };

/**
 * The exercise as its client meets it. What is left out for them keeps its page here: it can be put
 * back.
 */
export function PhonePreview({ terms, ...tailoring }: PhonePreviewProps) {
  const { exercise, clientName: name } = tailoring;
  const sheets: TailoredSheet[] = [
    openingSheet(exercise, terms),
    ...stepSheets(tailoring),
    closingSheet(exercise),
  ];
  return (
    <Phone
      sheets={sheets}
      aside={
        <PrintBlank
          exercise={tailor(exercise, comesTo(exercise, tailoring.tailoring))}
          title={exercise.title}
        />
      }
      below={({ key, step }) =>
        step ? (
          <StepTailoring key={key} {...tailoring} step={step} />
        ) : (
          <p className={classes.tailoring}>{t('clinic.tailor.hint', { name })}</p>
        )
      }
    />
  );
}

/** A page for each step; those that are left out do not count. */
function stepSheets({ exercise, tailoring, clientName: name }: TailoringProps): TailoredSheet[] {
  const { dropped, reworded } = comesTo(exercise, tailoring);
  const { steps } = tailor(exercise, { dropped, reworded });
  const walked = walkedSteps(exercise);
  const kept = walked.filter(({ id }) => !dropped.includes(id));
  return walked.map((step) => {
    const given = steps.find(({ id }) => id === step.id);
    if (!given) {
      const content = (
        <div className={classes.leftOut}>
          <p>{t('clinic.tailor.leftOut', { name })}</p>
          <StepPreview step={step} />
        </div>
      );
      return { key: step.id, step, place: t('clinic.tailor.isLeftOut'), content };
    }
    const isReworded = reworded.some((one) => one.step === step.id);
    return {
      ...stepSheet(given, kept.indexOf(step) + 1, kept.length),
      step,
      ...(isReworded && { note: t('clinic.tailor.isReworded') }),
    };
  });
}

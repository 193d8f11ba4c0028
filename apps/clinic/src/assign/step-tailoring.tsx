import { canReword, type Exercise, staysBecause, type Step, type Tailoring } from '@app/exercises';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../words';
import { RewordForm } from './reword-form';
import { leaveOut, putBack, reword } from './tailorings';
import classes from './phone.module.css';

export type TailoringProps = {
  exercise: Exercise;
  /** As it is typed. */
  tailoring: Tailoring;
  clientName: string;
  onTailoring: (tailoring: Tailoring) => void;
};

/** What can be done about one step for this client; where nothing can, why. */
export function StepTailoring({ step, ...props }: TailoringProps & { step: Step }) {
  const { exercise, tailoring, clientName, onTailoring } = props;
  const [isOpen, setOpen] = useState(false);
  const isOut = tailoring.dropped.includes(step.id);
  const stays = isOut ? null : staysBecause(exercise, step, tailoring.dropped);
  const isRewordable = !isOut && canReword(stays);
  return (
    <div
      className={classes.tailoring}
      role="group"
      aria-label={t('clinic.tailor.step', { name: clientName })}
    >
      {(!stays || isRewordable) && (
        <div className={classes.acts}>
          {!stays && (
            <Button
              variant="default"
              onClick={() =>
                onTailoring(
                  isOut ? putBack(exercise, tailoring, step.id) : leaveOut(tailoring, step.id),
                )
              }
            >
              {t(isOut ? 'clinic.tailor.putBack' : 'clinic.tailor.leaveOut')}
            </Button>
          )}
          {isRewordable && (
            <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('clinic.tailor.reword')}
            </Button>
          )}
        </div>
      )}
      {stays && <p>{t(`clinic.tailor.stays.${stays}`)}</p>}
      {isRewordable && isOpen && (
        <RewordForm
          step={step}
          words={tailoring.reworded.find((one) => one.step === step.id)}
          onWords={(words) => onTailoring(reword(tailoring, step.id, words))}
        />
      )}
    </div>
  );
}

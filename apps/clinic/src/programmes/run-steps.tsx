import type { ProgrammeRunDto, RunStepDto } from '@app/api-client/clinic';
import { Intensity } from '@app/ui';
import { Button } from '@mantine/core';
import { t } from '../words';
import { stepInWords } from './run-words';
import type { RunChange } from './use-run-change';
import classes from './programmes.module.css';

type RunStepsProps = {
  run: ProgrammeRunDto;
  /** Absent for those who hand out no work. */
  onChange?: ((change: RunChange) => void) | undefined;
};

/** Every step of a run in its order: where it stands, and what can be done about it. */
export function RunSteps({ run, onChange }: RunStepsProps) {
  return (
    <ol className={`bare ${classes.steps}`}>
      {run.steps.map((step, index) => (
        <li key={step.id} data-state={step.state}>
          {step.part !== run.steps[index - 1]?.part && (
            <p className={classes.part}>{t(`clinic.programme.part.${step.part}`)}</p>
          )}
          <div className={classes.step}>
            <div className={classes.what}>
              <span className={classes.name}>{step.title}</span>
              <span className={classes.meta}>
                <span>{stepInWords(step, index === 0)}</span>
                <Intensity level={step.intensity as 1 | 2 | 3} />
              </span>
              {step.obstacle === 'not-assignable' && (
                <span className={classes.care}>{t('clinic.step.gone')}</span>
              )}
              {step.why && <span className={classes.reason}>{step.why}</span>}
              {isUntimely(run, step) && (
                <span className={classes.care}>{t('clinic.step.pastOnly')}</span>
              )}
            </div>
            {onChange && <StepActs step={step} onChange={onChange} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Written for hurt that is over, where it may not be. */
function isUntimely({ ongoing }: ProgrammeRunDto, { when, state }: RunStepDto): boolean {
  return when === 'past' && ongoing !== null && ongoing.answer !== 'no' && state !== 'done';
}

function StepActs({ step, onChange }: { step: RunStepDto; onChange: (change: RunChange) => void }) {
  const { id: stepId, state, title, canOpen } = step;
  const open =
    state === 'set-aside'
      ? t('clinic.step.again')
      : t(state === 'left-out' ? 'clinic.step.afterAll' : 'clinic.step.openIt');
  const canSkip = state === 'ahead' || state === 'open' || state === 'set-aside';
  const skip = t('clinic.step.skip');
  return (
    <div className={classes.stepActs}>
      {canOpen && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('clinic.step.actOf', { act: open, title })}
          onClick={() => onChange({ act: 'open', stepId })}
        >
          {open}
        </Button>
      )}
      {canSkip && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('clinic.step.actOf', { act: skip, title })}
          onClick={() => onChange({ act: 'skip', stepId })}
        >
          {skip}
        </Button>
      )}
    </div>
  );
}

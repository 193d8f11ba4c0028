import type { ProgrammeDto, WrittenStepDto } from '@app/api-client/clinic';
import type { Pillar } from '@app/exercises';
import { Intensity } from '@app/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from '../words';
import { unlockInWords } from './run-words';
import classes from './programmes.module.css';

/** A programme whole, before it is given: whom it fits, what to weigh, and every step with what opens it. */
export function ProgrammePreview({ programme, name }: { programme: ProgrammeDto; name: string }) {
  const of = (part: WrittenStepDto['part']) => programme.order.filter((step) => step.part === part);
  return (
    <div className={classes.preview}>
      <div>
        <h3>{programme.title}</h3>
        <p>{programme.purpose}</p>
        <p className={classes.meta}>
          <span>{t('clinic.programme.weeks', { weeks: programme.weeks })}</span>
          <span>{t('clinic.programme.count', { count: programme.steps })}</span>
          <Intensity level={programme.intensity as 1 | 2 | 3} />
        </p>
      </div>
      {programme.asksIfOngoing && (
        <p className={classes.caution}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>{t('clinic.programme.asksCaution', { name })}</span>
        </p>
      )}
      <section className={classes.words}>
        <h4>{t('clinic.programme.fits')}</h4>
        {programme.forTherapists.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
      <section>
        <h4>{t('clinic.programme.part.opening')}</h4>
        <PreviewSteps steps={of('opening')} isFirst />
        <p className={classes.gate}>{t('clinic.programme.gateNote', { name })}</p>
        <h4>{t('clinic.programme.part.steps')}</h4>
        <PreviewSteps steps={of('steps')} />
      </section>
      {programme.sources.length > 0 && (
        <section className={classes.words}>
          <h4>{t('clinic.programme.sources')}</h4>
          {programme.sources.map(({ cite, about }) => (
            <p key={cite} className={classes.soft}>
              {about} {cite}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}

function PreviewSteps({ steps, isFirst }: { steps: WrittenStepDto[]; isFirst?: boolean }) {
  return (
    <ol className={`bare ${classes.steps}`}>
      {steps.map((step, index) => (
        <li key={`${step.exerciseId} ${index}`}>
          <div className={classes.what}>
            <span className={classes.name}>{step.title}</span>
            <span className={classes.meta}>
              <span>{t(`clinic.pillar.${step.pillar as Pillar}`)}</span>
              <Intensity level={step.intensity as 1 | 2 | 3} />
              <span>{unlockInWords(step, isFirst && index === 0)}</span>
              {step.isFirstInSession && <span>{t('clinic.care.firstInSession')}</span>}
            </span>
            {step.caution && <span className={classes.care}>{step.caution}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

import { asks, type Step } from '@app/exercises';
import { SharingChip } from '@app/ui';
import { t } from '../words';
import { offerOf } from './step-offer';
import classes from './phone.module.css';

/** One step in the client's words, with the form that an answer takes. Nothing here can be filled in. */
export function StepPreview({ step }: { step: Step }) {
  const { text = [], choices = [], scale, fields = [], button } = offerOf(step);
  return (
    <>
      <h5>{step.prompt}</h5>
      {step.help && <p className={classes.help}>{step.help}</p>}
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {choices.length > 0 && (
        <ul className={`bare ${classes.choices}`}>
          {choices.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      )}
      {fields.map((field) => (
        <div key={field} className={classes.field}>
          {field}
          <span />
        </div>
      ))}
      {scale && <ScaleDrawn anchors={scale} />}
      {button && <p className={classes.button}>{button}</p>}
      {asks(step) && <SharingChip sharing={step.sharing} name={t('clinic.assign.you')} />}
    </>
  );
}

/** The numbers 0 to 10; what they mean stands beside them in words. */
function ScaleDrawn({ anchors }: { anchors: readonly { at: number; words: string }[] }) {
  return (
    <div>
      <ul className={`bare ${classes.anchors}`}>
        {anchors.map(({ at, words }) => (
          <li key={at}>
            <b>{at}</b> {words}
          </li>
        ))}
      </ul>
      <div className={classes.numbers} aria-hidden>
        {Array.from({ length: 11 }, (_, number) => (
          <span key={number}>{number}</span>
        ))}
      </div>
    </div>
  );
}

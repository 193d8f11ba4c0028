import { ChoiceInput } from '@app/ui';
import { t } from '../words';
import { Pacer } from './pacer';
import type { StepControlProps } from './step-control';
import rows from './rows.module.css';
import classes from './kinds.module.css';

/** A slow breath to follow, or something else of the same worth. Either way it is done when one says so. */
export function BreathPacerControl(props: StepControlProps<'breath-pacer', boolean>) {
  const { step, value, onChange, describedBy } = props;
  return (
    <div className={classes.kind}>
      <p className={classes.note}>{t('portal.breath.twoWays')}</p>
      <div className={classes.ways}>
        <section className={rows.card}>
          <h2>{t('portal.breath.follow')}</h2>
          <Pacer {...step} />
        </section>
        <section className={rows.card}>
          <h2>{t('portal.breath.instead')}</h2>
          <p>{step.instead}</p>
        </section>
      </div>
      <ChoiceInput
        kind="multi"
        legend={step.prompt}
        choices={[{ id: 'done', label: step.doneLabel }]}
        value={value ? ['done'] : []}
        onChange={(chosen) => onChange(chosen.length > 0 ? true : null)}
        describedBy={describedBy}
      />
    </div>
  );
}

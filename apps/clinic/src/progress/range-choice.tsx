import { useId } from 'react';
import { t } from '../words';
import classes from './progress.module.css';
import { type Range, RANGES } from './range';

/** How much time the charts show: small, because it stands beside a heading. */
export function RangeChoice(props: { value: Range; onChange: (range: Range) => void }) {
  const name = useId();
  return (
    <fieldset className={classes.ranges}>
      <legend className="unseen">{t('clinic.progress.range')}</legend>
      {RANGES.map((range) => (
        <label key={range} className={classes.range}>
          <input
            type="radio"
            name={name}
            className="unseen"
            checked={props.value === range}
            onChange={() => props.onChange(range)}
          />
          <span>{t(`clinic.progress.${range}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

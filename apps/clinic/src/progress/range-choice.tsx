import { useId } from 'react';
import classes from './progress.module.css';

type RangeChoiceProps<Range extends string> = {
  /** What is chosen, for those who do not see it beside its heading. */
  legend: string;
  ranges: readonly { id: Range; words: string }[];
  value: Range;
  onChange: (range: Range) => void;
};

/** How much time is shown: small, because it stands beside a heading. */
export function RangeChoice<Range extends string>(props: RangeChoiceProps<Range>) {
  const name = useId();
  return (
    <fieldset className={classes.ranges}>
      <legend className="unseen">{props.legend}</legend>
      {props.ranges.map(({ id, words }) => (
        <label key={id} className={classes.range}>
          <input
            type="radio"
            name={name}
            className="unseen"
            checked={props.value === id}
            onChange={() => props.onChange(id)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

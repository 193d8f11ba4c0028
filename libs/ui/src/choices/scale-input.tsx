import { useId } from 'react';
import { t } from '../locales/words';
import classes from './choices.module.css';

type ScaleInputProps = {
  /** The question; hidden from sight (not from screen readers) where a heading shows it already. */
  legend: string;
  legendIsShown?: boolean;
  /** What some of the numbers mean in words: both ends at least. */
  anchors: readonly { at: number; words: string }[];
  value: number | null;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  /** Ids of texts that explain the question. */
  describedBy?: string;
};

/** A row of numbered radios with worded ends. Arrow keys move; nothing is chosen beforehand. */
export function ScaleInput(props: ScaleInputProps) {
  const { min = 0, max = 10 } = props;
  const name = useId();
  const words = new Map(props.anchors.map(({ at, words }) => [at, words]));
  return (
    <fieldset aria-describedby={props.describedBy}>
      <legend className={props.legendIsShown ? classes.legend : 'unseen'}>{props.legend}</legend>
      <div className={classes.ends} aria-hidden>
        {props.anchors.map(({ at, words }) => (
          <span key={at} className={classes.end}>
            <b>{at}</b> {words}
          </span>
        ))}
      </div>
      <div className={classes.scale}>
        {Array.from({ length: max - min + 1 }, (_, step) => min + step).map((number) => {
          const word = words.get(number);
          return (
            <label key={number} className={classes.number}>
              <input
                type="radio"
                name={name}
                checked={props.value === number}
                onChange={() => props.onChange(number)}
                aria-label={word ? t('ui.scale.end', { value: number, words: word }) : undefined}
              />
              <span>{number}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

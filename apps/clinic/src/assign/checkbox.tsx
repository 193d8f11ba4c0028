import { useId } from 'react';
import classes from './assign.module.css';

type CheckboxProps = {
  /** Where something else on the page leads to it. */
  id?: string;
  label: string;
  hint: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
};

/** One thing that is so or not, with a line about it. */
export function Checkbox({ label, hint, isChecked, onChange, ...given }: CheckboxProps) {
  const own = useId();
  const id = given.id ?? own;
  return (
    <div className={classes.checkbox}>
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-describedby={`${id}-hint`}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={classes.hint}>
        {hint}
      </p>
    </div>
  );
}

import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './rows.module.css';

type LineSelectProps<Id extends string> = {
  label: string;
  options: readonly { id: Id; label: string }[];
  /** The words for no answer; absent where there always is one. */
  open?: string;
  value: Id | undefined;
  onChange: (value: Id | undefined) => void;
};

/** A choice in the room of one line. The browser's own list, which every reader and every thumb knows. */
export function LineSelect<Id extends string>(props: LineSelectProps<Id>) {
  const id = useId();
  return (
    <div className={classes.ten}>
      <label htmlFor={id}>{props.label}</label>
      <div className={classes.selectBox}>
        <select
          id={id}
          className={classes.select}
          value={props.value ?? ''}
          onChange={({ currentTarget: { value } }) =>
            props.onChange(props.options.find((option) => option.id === value)?.id)
          }
        >
          {props.open !== undefined && <option value="">{props.open}</option>}
          {props.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={20} aria-hidden />
      </div>
    </div>
  );
}

import { IconCheck } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './choices.module.css';

export type Choice = {
  id: string;
  label: string;
  hint?: string;
  /** Beside the words, which carry the meaning: screen readers pass over it. */
  icon?: ReactNode;
  /** The colour of words and icon, chosen or not. */
  tone?: 'tide' | 'plum';
};

type Common = {
  legend: string;
  legendIsShown?: boolean;
  choices: Choice[];
  /** Side by side where there is room. */
  inRow?: boolean;
  describedBy?: string;
};
type ChoiceInputProps = Common &
  (
    | { kind: 'single'; value: string | null; onChange: (value: string) => void }
    | { kind: 'multi'; value: string[]; onChange: (value: string[]) => void; atMost?: number }
  );

/** One or several answers out of a list. Native radios and checkboxes under a larger target. */
export function ChoiceInput(props: ChoiceInputProps) {
  const name = useId();
  const isChosen = (id: string) =>
    props.kind === 'single' ? props.value === id : props.value.includes(id);
  const isFull =
    props.kind === 'multi' && props.atMost !== undefined && props.value.length >= props.atMost;
  const choose = (id: string) => {
    if (props.kind === 'single') return props.onChange(id);
    props.onChange(
      isChosen(id) ? props.value.filter((chosen) => chosen !== id) : [...props.value, id],
    );
  };
  return (
    <fieldset aria-describedby={props.describedBy}>
      <legend className={props.legendIsShown ? classes.legend : 'unseen'}>{props.legend}</legend>
      <div className={classes.choices} data-row={props.inRow || undefined}>
        {props.choices.map((choice) => (
          <label key={choice.id} className={classes.choice} data-tone={choice.tone}>
            <input
              type={props.kind === 'single' ? 'radio' : 'checkbox'}
              name={name}
              checked={isChosen(choice.id)}
              disabled={isFull && !isChosen(choice.id)}
              onChange={() => choose(choice.id)}
            />
            <span className={classes.mark} data-kind={props.kind} aria-hidden>
              <IconCheck size={16} stroke={3} />
            </span>
            {choice.icon && (
              <span className={classes.icon} aria-hidden>
                {choice.icon}
              </span>
            )}
            <span className={classes.choiceText}>
              <span>{choice.label}</span>
              {choice.hint && <span className={classes.hint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

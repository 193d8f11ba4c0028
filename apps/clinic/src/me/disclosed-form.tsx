import { fieldsOf, FormErrorSummary, type FieldProblem } from '@app/ui';
import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { t } from '../words';
import classes from '../sign-in/sign-in.module.css';

type DisclosedFormProps = {
  /** Of the button that opens the form, and of the one that sends it. */
  title: string;
  submit: string;
  problems: FieldProblem[];
  isBusy: boolean;
  /** What came of it, in words; the form is put away then. */
  outcome: string | null;
  onSubmit: (field: (name: string) => string) => void;
  onOpen: () => void;
  children: ReactNode;
};

/** A form that is only there when it is wanted. */
export function DisclosedForm(props: DisclosedFormProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen && !props.outcome;
  return (
    <div className={classes.form}>
      <div className={classes.actions}>
        <Button
          variant="default"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => {
            props.onOpen();
            setOpen(!isShown);
          }}
        >
          {props.title}
        </Button>
      </div>
      <p role="status">{props.outcome}</p>
      <div id={id} hidden={!isShown}>
        {isShown && (
          <form className={classes.form} onSubmit={(event) => props.onSubmit(fieldsOf(event))}>
            <FormErrorSummary problems={props.problems} />
            {props.children}
            <div className={classes.actions}>
              <Button type="submit" disabled={props.isBusy}>
                {props.submit}
              </Button>
              <Button variant="subtle" onClick={() => setOpen(false)}>
                {t('clinic.assign.cancel')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </div>
  );
}

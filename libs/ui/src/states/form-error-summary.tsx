import { useEffect, useRef } from 'react';
import { t } from '../locales/words';
import classes from './states.module.css';

export type FieldProblem = { fieldId: string; message: string };

/** Lists what stands in the way of a form, each line a link to its field. Takes the focus when it appears. */
export function FormErrorSummary({ problems }: { problems: FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const key = problems.map((problem) => problem.fieldId + problem.message).join();
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary}>
      <h2>{t('ui.form.summary', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

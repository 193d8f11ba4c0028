import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../locales/words';
import { Worksheet, type WorksheetExercise } from './worksheet';
import classes from './worksheet.module.css';

type PrintSheetProps = {
  exercise: WorksheetExercise;
  /** Prints as soon as it is there: it was asked for before the exercise had been fetched. */
  isAtOnce?: boolean;
  /** What is pressed; it is handed what prints. */
  children: (print: () => void) => ReactNode;
};

/**
 * Prints a blank exercise and nothing else of the page. The sheet lies beside the app, out of sight; the
 * page's title, which browsers print above it, is a neutral one meanwhile.
 */
export function PrintSheet({ exercise, isAtOnce = false, children }: PrintSheetProps) {
  const [times, setTimes] = useState(isAtOnce ? 1 : 0);
  useEffect(() => {
    if (times === 0) return undefined;
    const { title } = document;
    document.title = t('ui.sheet.title');
    const after = () => {
      document.title = title;
    };
    window.addEventListener('afterprint', after, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', after);
      after();
    };
  }, [times]);
  return (
    <>
      {children(() => setTimes(times + 1))}
      {times > 0 &&
        createPortal(
          <div className={classes.paper}>
            <Worksheet exercise={exercise} />
          </div>,
          document.body,
        )}
    </>
  );
}

import { PrintSheet, type WorksheetExercise } from '@app/ui';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { t } from '../words';

type PrintBlankProps = {
  exercise: WorksheetExercise;
  title: string;
  /** It was asked for before the exercise had been fetched. */
  isAtOnce?: boolean;
};

/** Prints the exercise as an empty sheet in large letters. */
export function PrintBlank({ exercise, title, isAtOnce = false }: PrintBlankProps) {
  return (
    <PrintSheet exercise={exercise} isAtOnce={isAtOnce}>
      {(print) => <PrintButton title={title} onPrint={print} />}
    </PrintSheet>
  );
}

export function PrintButton({ title, onPrint }: { title: string; onPrint: () => void }) {
  return (
    <Button
      variant="subtle"
      leftSection={<IconPrinter size={18} aria-hidden />}
      aria-label={t('clinic.paper.printOf', { title })}
      onClick={onPrint}
    >
      {t('clinic.paper.print')}
    </Button>
  );
}

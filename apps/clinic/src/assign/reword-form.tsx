import { REWORDED_MAX, type Step } from '@app/exercises';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { t } from '../words';
import type { Words } from './tailorings';
import classes from './phone.module.css';

type RewordFormProps = {
  step: Step;
  /** What was typed instead of what is written. */
  words: Words | undefined;
  onWords: (words: Words | null) => void;
};

/** A step's words to change; the phone above shows them while they are typed. */
export function RewordForm({ step, words = {}, onWords }: RewordFormProps) {
  const { prompt, help } = words;
  const form = useRef<HTMLDivElement>(null);
  // It opens below what was pressed, and may be out of sight there.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const parts = (['prompt', 'help'] as const).filter((part) => step[part] !== undefined);
  return (
    <div ref={form} className={classes.words}>
      {parts.map((part, index) => (
        <Textarea
          key={part}
          autoFocus={index === 0}
          label={t(labelOf(step, part))}
          autosize
          minRows={2}
          maxLength={REWORDED_MAX[part]}
          value={words[part] ?? step[part] ?? ''}
          onChange={(event) => onWords({ prompt, help, [part]: event.currentTarget.value })}
        />
      ))}
      <Button variant="subtle" onClick={() => onWords(null)}>
        {t('clinic.tailor.asWritten')}
      </Button>
    </div>
  );
}

/** What is done is called something; what is asked is a question. */
const labelOf = ({ kind }: Step, part: 'prompt' | 'help') =>
  part === 'prompt' && kind === 'practice'
    ? 'clinic.tailor.heading'
    : (`clinic.tailor.${part}` as const);

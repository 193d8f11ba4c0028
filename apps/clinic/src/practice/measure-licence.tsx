import { measuresEnd, type MeasureStateDto } from '@app/api-client/clinic';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/problem';
import { ProblemLine } from '../people/problem-line';
import { toast } from '../toast/toast-store';
import { t } from '../words';
import { MeasureWordsForm } from './measure-words-form';
import classes from './practice.module.css';
import { useMeasuresChanged } from './use-measures-changed';

/** What can be done about a restricted questionnaire: state a licence and load its words, or switch it off. */
export function MeasureLicence({ measure }: { measure: MeasureStateDto }) {
  const { id, shortTitle: title, state } = measure;
  const [isOpen, setOpen] = useState(false);
  const onChanged = useMeasuresChanged();
  const end = useMutation({
    mutationFn: () => call(measuresEnd({ path: { measureId: id } })),
    onSuccess: (stored) => {
      onChanged(stored);
      toast(t('clinic.measures.ended', { title }));
    },
  });
  if (isOpen) return <MeasureWordsForm measure={measure} onDone={() => setOpen(false)} />;
  return (
    <>
      <ProblemLine problem={end.error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(state === 'on' ? 'clinic.measures.again' : 'clinic.measures.load', { title })}
        </Button>
        {state === 'on' && (
          <Button variant="subtle" disabled={end.isPending} onClick={() => end.mutate()}>
            {t('clinic.measures.end', { title })}
          </Button>
        )}
      </div>
    </>
  );
}

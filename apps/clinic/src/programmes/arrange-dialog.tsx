import type { ProgrammeRunDto } from '@app/api-client/clinic';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { clientQuery, exercisesQuery } from '../api/queries';
import { moved } from '../order/moved';
import { t } from '../words';
import { type Arranging, arrangingOf, orderOf } from './arranging';
import { ArrangedRow, takeOutId } from './arranged-row';
import { runProblem, useRunChange } from './use-run-change';
import classes from './programmes.module.css';

type ArrangeDialogProps = { run: ProgrammeRunDto; clientName: string; onClose: () => void };

/** What is ahead in a run: another order, other steps, something else that opens them. */
export function ArrangeDialog({ run, clientName, onClose }: ArrangeDialogProps) {
  const zone = useQuery(clientQuery(run.clientId)).data?.zone ?? 'UTC';
  const { data: cards = [] } = useQuery(exercisesQuery);
  // A measure is assigned by itself.
  const exercises = cards.filter(({ sort }) => sort !== 'measure');
  const [list, setList] = useState<Arranging[]>(() => arrangingOf(run.steps, zone));
  const [addedKey, setAddedKey] = useState<string | null>(null);
  const [isDayMissing, setDayMissing] = useState(false);
  const change = useRunChange(run.clientId);
  const put = (next: Arranging[]) => {
    setList(next);
    setDayMissing(false);
    change.reset();
  };
  const add = () => {
    const key = newId();
    setAddedKey(key);
    put([
      ...list,
      {
        key,
        part: 'steps',
        exerciseId: exercises[0]?.id ?? '',
        unlockBy: 'hand',
        days: 3,
        day: '',
        why: '',
      },
    ]);
  };
  const addButton = useRef<HTMLButtonElement>(null);
  const takeOut = (index: number) => {
    const next = list[index + 1];
    put(list.filter((_, place) => place !== index));
    // The button that was pressed goes with its step: the next one takes the focus.
    (next ? document.getElementById(takeOutId(next)) : addButton.current)?.focus();
  };
  const save = () => {
    const steps = orderOf(list, zone);
    if (!steps) return setDayMissing(true);
    change.mutate({ run, change: { act: 'arrange', steps } }, { onSuccess: onClose });
  };
  const problem = isDayMissing
    ? t('clinic.arrange.pickDay')
    : change.error && runProblem(change.error);
  return (
    <Modal
      opened
      onClose={onClose}
      size="54rem"
      title={t('clinic.arrange.title', { name: clientName })}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{ content: classes.sheet, header: classes.sheet, title: classes.sheetTitle }}
      transitionProps={{ duration: 0 }}
    >
      <form
        noValidate
        className={classes.arrange}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={classes.soft}>{t('clinic.arrange.intro')}</p>
        {list.length === 0 && <p>{t('clinic.arrange.none')}</p>}
        <ol className={`bare ${classes.arranged}`}>
          {list.map((entry, index) => (
            <ArrangedRow
              key={entry.key}
              entry={entry}
              number={index + 1}
              isFirst={index === 0}
              isLast={index === list.length - 1}
              exercises={exercises}
              clientName={clientName}
              onChange={(part) =>
                put(list.map((one) => (one === entry ? { ...one, ...part } : one)))
              }
              onMove={(by) => put(moved(list, index, by))}
              isNew={entry.key === addedKey}
              onRemove={() => takeOut(index)}
            />
          ))}
        </ol>
        <div>
          <Button ref={addButton} variant="default" onClick={add} disabled={exercises.length === 0}>
            {t('clinic.arrange.add')}
          </Button>
        </div>
        <p role="alert" className={problem ? classes.problem : 'unseen'}>
          {problem}
        </p>
        <div className={classes.arrangeFoot}>
          <Button type="submit" disabled={change.isPending}>
            {t('clinic.arrange.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('clinic.assign.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
